import type { Driver } from 'neo4j-driver';

export function sentAs(raw: string): Promise<string[]>;
export function searchRest(run: { said: string[]; folder: string; api: string }): Promise<string[]>;
export function searchGraph(driver: Driver, folder: string): Promise<string[]>;
