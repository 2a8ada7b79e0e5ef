export async function buildWeb(): Promise<void> {}
export async function buildIfStale(_tell: (line: string) => void): Promise<void> {}
