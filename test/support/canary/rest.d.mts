export function sentAs(raw: string): Promise<string[]>;
export function searchRest(run: { said: string[]; folder: string; api: string }): Promise<string[]>;
