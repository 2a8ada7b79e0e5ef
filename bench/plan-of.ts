import type pg from 'pg'

export interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Rows Removed by Filter'?: number
  readonly 'Actual Loops'?: number
  readonly Plans?: readonly PlanNode[]
}

/** All nodes of a statement's plan; `analyze` also runs it and counts. */
export async function planOf(client: pg.Client, text: string, analyze?: 'analyze'): Promise<PlanNode[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `explain (${analyze ? 'analyze, ' : ''}format json) ${text}`,
  )
  return nodesOf(rows[0]!['QUERY PLAN'][0].Plan)
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** The tables a plan reads from end to end. */
export const tablesScanned = (plan: readonly PlanNode[]): string[] =>
  plan.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? (node['Relation Name'] ?? []) : []))
