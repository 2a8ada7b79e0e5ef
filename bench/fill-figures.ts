import type pg from 'pg'

/**
 * Fills an empty house with so many matters of the past year, with little else: one in five was reviewed, one in ten has
 * its lines. Indexes that neither the page nor the scan reads are left out, so that ten million take minutes.
 */
export async function fillFigures(client: pg.Client, count: number): Promise<void> {
  await client.query('set session_replication_role = replica')
  const { rows } = await client.query<{ name: string }>(`
    select schemaname || '.' || indexname as name from pg_indexes
    where schemaname = 'accountability' and tablename = 'matter' and indexname not like '%_pkey' and indexname not like '%_key'`)
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await client.query('alter table accountability.matter drop constraint matter_jurisdiction_id_code_key')
  const id = `('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`
  await client.query(`
    with post as (select id from organisation.post where jurisdiction_id = 'qinghe' order by id limit 1),
      place as (select id from foundation.place where jurisdiction_id = 'qinghe' and kind = 'jurisdiction'),
      community as (select array_agg(id order by id) as ids from foundation.place
        where jurisdiction_id = 'qinghe' and kind = 'community'),
      topic as (select array_agg(id order by id) as ids from accountability.topic where jurisdiction_id = 'qinghe'),
      dice as (select n, hashint4(n) & 2147483647 as h, hashint4(n + 7) & 2147483647 as k,
        date_trunc('milliseconds', now() - interval '1 second' * (n * 31000000.0 / ${count})) as at
        from generate_series(1, ${count}) as n)
    insert into accountability.matter (jurisdiction_id, id, kind, code, title, state, channel, topic_id, place_id, community_id,
      owner_post_id, holder_id, limit_amount, limit_unit, pauses, opened_at, due_at, answered_at, result, closed_at, changed_at,
      reopened, person_id, link_version, version)
    select 'qinghe', ${id}, 'request', 'M' || n, '', case when h % 100 < 3 then 'withdrawn' when h % 100 < 8 then 'in-progress' else 'closed' end,
      (array['page', 'counter', 'phone', 'import', 'visit'])[1 + k % 5],
      topic.ids[1 + h % cardinality(topic.ids)], place.id, community.ids[1 + k % cardinality(community.ids)], post.id, 'somebody',
      5, 'working-days', '[]', at, at + interval '5 days',
      case when h % 100 >= 8 then at + (k % 130) * interval '1 hour' end,
      case when h % 100 >= 8 then (array['fixed', 'fixed', 'fixed', 'cannot', 'not-ours'])[1 + k % 5] end, null, at,
      case when k % 20 = 0 then 1 else 0 end, null, 1, 3
    from dice, post, place, community, topic`)
  await client.query(`
    insert into accountability.review (jurisdiction_id, id, matter_id, round, grade, solved, at)
    select 'qinghe', gen_random_uuid(), ${id}, 0, 1 + (hashint4(n) & 2147483647) % 5, n % 3 > 0, now() from generate_series(5, ${count}, 5) as n`)
  for (const [kind, hours] of [
    ['accepted', 2],
    ['answered', 20],
  ] as const) {
    await client.query(`
      insert into accountability.matter_entry (jurisdiction_id, matter_id, id, at, kind, audience, file_ids, details)
      select 'qinghe', id, gen_random_uuid(), opened_at + interval '${hours} hours', '${kind}', 'public', '{}', '{}'
      from accountability.matter where jurisdiction_id = 'qinghe' and right(code, 1) = '0'`)
  }
  await client.query('set session_replication_role = origin')
  await client.query(
    'vacuum analyze accountability.matter, accountability.review, accountability.matter_entry',
  )
}
