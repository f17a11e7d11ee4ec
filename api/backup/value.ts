/**
 * Values of properties as JSON, and back, exactly. Strings, booleans, lists, integers and fractions are what
 * they are in JSON. JSON has no other types, and JavaScript reads 1.0 as 1, so everything else is an object
 * with one key that names its type: {"float":1}, {"integer":"9007199254740993"}, {"bytes":"AP8="},
 * {"date":{"year":2026,…}}. A property never holds a map, so no such object can be taken for a value.
 */
import neo4j from 'neo4j-driver';

type Fields = readonly (readonly [name: string, kind: 'integer' | 'float' | 'string'])[];

/** Types of Neo4j that are objects of the driver: their fields in the order of their constructor. */
const structures = {
  date: [neo4j.types.Date, integers('year', 'month', 'day')],
  time: [neo4j.types.Time, integers('hour', 'minute', 'second', 'nanosecond', 'timeZoneOffsetSeconds')],
  localTime: [neo4j.types.LocalTime, integers('hour', 'minute', 'second', 'nanosecond')],
  dateTime: [
    neo4j.types.DateTime,
    [
      ...integers('year', 'month', 'day', 'hour', 'minute', 'second', 'nanosecond', 'timeZoneOffsetSeconds'),
      ['timeZoneId', 'string'],
    ],
  ],
  localDateTime: [
    neo4j.types.LocalDateTime,
    integers('year', 'month', 'day', 'hour', 'minute', 'second', 'nanosecond'),
  ],
  duration: [neo4j.types.Duration, integers('months', 'days', 'seconds', 'nanoseconds')],
  point: [
    neo4j.types.Point,
    [
      ['srid', 'integer'],
      ['x', 'float'],
      ['y', 'float'],
      ['z', 'float'],
    ],
  ],
} as const satisfies Record<string, readonly [abstract new (...args: never[]) => object, Fields]>;

function integers(...names: string[]): [string, 'integer'][] {
  return names.map((name) => [name, 'integer']);
}

const largest = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * A value as the driver gives it with `useBigInt`, as text of JSON. Throws for a type that this version does
 * not know.
 */
export function jsonOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'bigint':
      return value > largest || value < -largest ? `{"integer":"${value}"}` : String(value);
    case 'number':
      return floatOf(value);
    case 'object':
      if (Array.isArray(value)) return `[${value.map(jsonOf).join(',')}]`;
      if (value instanceof Int8Array)
        return `{"bytes":"${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')}"}`;
      return structureOf(value);
    default:
      throw new UnknownType(typeof value);
  }
}

/** The database holds a value of a type that this version cannot write down. */
export class UnknownType extends Error {
  constructor(kind: string) {
    super(`A property has a value of a type that this version does not know: ${kind}.`);
  }
}

/** With a fraction it is itself. Else JavaScript would read it as an integer, or JSON has no word for it. */
function floatOf(value: number): string {
  if (!Number.isInteger(value)) return Number.isFinite(value) ? String(value) : `{"float":"${value}"}`;
  return Object.is(value, -0) ? '{"float":"-0"}' : `{"float":${value}}`;
}

function structureOf(value: object | null): string {
  const found = Object.entries(structures).find(([, [type]]) => value instanceof type);
  if (!value || !found) throw new UnknownType(value?.constructor.name ?? 'null');
  const [name, [, fields]] = found;
  const parts = (fields as Fields).flatMap(([field]) => {
    const part = (value as Record<string, unknown>)[field];
    return part === undefined || part === null ? [] : [`"${field}":${jsonOf(part)}`];
  });
  return `{"${name}":{${parts.join(',')}}}`;
}

/** The value behind parsed JSON, as the driver takes it. Throws for anything that `jsonOf` does not write. */
export function valueOf(json: unknown): unknown {
  if (typeof json === 'string' || typeof json === 'boolean') return json;
  if (typeof json === 'number') return Number.isInteger(json) ? BigInt(json) : json;
  if (Array.isArray(json)) return json.map(valueOf);
  const [[name = '', content] = [], ...more] = Object.entries(json ?? {}) as [string, unknown][];
  if (more.length === 0) {
    if (name === 'integer') return BigInt(String(content));
    if (name === 'float') return content === '-0' ? -0 : Number(content);
    if (name === 'bytes') return new Int8Array(Buffer.from(String(content), 'base64'));
    if (Object.hasOwn(structures, name))
      return structureFrom(name as keyof typeof structures, content as Record<string, unknown>);
  }
  throw new UnknownType(JSON.stringify(json).slice(0, 50));
}

function structureFrom(name: keyof typeof structures, content: Record<string, unknown>): unknown {
  const [Type, fields] = structures[name];
  const parts = (fields as Fields).map(([field, kind]) => {
    if (content[field] === undefined) return undefined;
    const part = valueOf(content[field]);
    return kind === 'integer' ? neo4j.int(part as bigint) : part;
  });
  return new (Type as new (...args: unknown[]) => unknown)(...parts);
}

/** Properties as one object of JSON. */
export const propertiesOf = (properties: Record<string, unknown>): string =>
  `{${Object.entries(properties)
    .map(([key, value]) => `${JSON.stringify(key)}:${jsonOf(value)}`)
    .join(',')}}`;

/** The properties behind an object of parsed JSON. */
export const propertiesFrom = (json: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(json).map(([key, value]) => [key, valueOf(value)]));
