import type { z } from 'zod';
import type { Random } from '../vault/seeded-random.ts';
import { hostileText, hostileValue } from './hostile-values.ts';

/** What zod says of a schema (zod.dev/library-authors); only the parts that a contract uses. */
interface Definition {
  type: string;
  format?: string;
  checks?: {
    _zod: {
      def: { check: string; format?: string; pattern?: RegExp; minimum?: number; maximum?: number; value?: number };
    };
  }[];
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  items?: z.ZodType[];
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
  in?: z.ZodType;
}

export interface Shapes {
  random: Random;
  /** Ids that the journal knows, so that requests meet something. */
  ids: readonly string[];
  /** A page for a body. */
  page: (random: Random) => unknown;
}

const definitionOf = (schema: z.ZodType) => (schema as unknown as { _zod: { def: Definition } })._zod.def;

function lastBound(
  definition: Definition,
  check: string,
  name: 'minimum' | 'maximum' | 'value',
  otherwise: number,
): number {
  const found = definition.checks?.find(({ _zod }) => _zod.def.check === check)?._zod.def[name];
  return found ?? otherwise;
}

const hex = (random: Random, length: number) => Array.from({ length }, () => random.below(16).toString(16)).join('');
const two = (number: number) => String(number).padStart(2, '0');

export function someUuid(random: Random): string {
  return `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`;
}

function someDate(random: Random): string {
  const year = random.pick([0, 1, 1969, 2024, 2026, 2026, 2026, 9999]);
  return `${String(year).padStart(4, '0')}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
}

function patterned({ random, ids }: Shapes, pattern: RegExp | undefined): string {
  const fitting = ['quick', 'what-so-what', hex(random, 32), hex(random, 64), ...ids].filter(
    (text) => pattern?.test(text) ?? true,
  );
  return fitting[random.below(fitting.length)] ?? hostileText(random);
}

function someString(shapes: Shapes, definition: Definition): string {
  const { random, ids } = shapes;
  const format =
    definition.format ?? definition.checks?.find(({ _zod }) => _zod.def.check === 'string_format')?._zod.def.format;
  if (format === 'uuid' || format === 'guid')
    return ids.length > 0 && random.below(4) > 0 ? (ids[random.below(ids.length)] ?? '') : someUuid(random);
  if (format === 'date') return someDate(random);
  if (format === 'datetime')
    return `${someDate(random)}T${two(random.below(24))}:${two(random.below(60))}:00${random.pick(['', '.5', '.123456'])}Z`;
  const pattern = definition.checks?.find(({ _zod }) => _zod.def.check === 'string_format')?._zod.def.pattern;
  if (pattern) return patterned(shapes, pattern);
  if (definition.checks?.some(({ _zod }) => _zod.def.check === 'custom'))
    return random.pick(['UTC', 'Europe/Copenhagen', 'Asia/Kathmandu', '+05:30']);
  return hostileText(random, lastBound(definition, 'max_length', 'maximum', 2000));
}

function someNumber(random: Random, definition: Definition): number {
  const least = lastBound(definition, 'greater_than', 'value', -3);
  const most = lastBound(definition, 'less_than', 'value', Number.MAX_SAFE_INTEGER);
  return random.pick([least, least, Math.min(most, least + random.below(5)), Math.min(most, least + 1000), most]);
}

const builders: Record<string, (shapes: Shapes, definition: Definition) => unknown> = {
  string: someString,
  number: ({ random }, definition) => someNumber(random, definition),
  boolean: ({ random }) => random.below(2) === 0,
  null: () => null,
  enum: ({ random }, { entries = {} }) => Object.values(entries)[random.below(Object.keys(entries).length)],
  literal: ({ random }, { values = [] }) => values[random.below(values.length)],
  nullable: (shapes, { innerType }) => (shapes.random.below(3) === 0 || !innerType ? null : shaped(shapes, innerType)),
  optional: (shapes, { innerType }) =>
    shapes.random.below(3) === 0 || !innerType ? undefined : shaped(shapes, innerType),
  object: (shapes, { shape = {} }) =>
    Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, shaped(shapes, schema)])),
  array: (shapes, definition) =>
    Array.from(
      { length: lastBound(definition, 'min_length', 'minimum', 0) + shapes.random.below(4) },
      () => definition.element && shaped(shapes, definition.element),
    ),
  tuple: (shapes, { items = [] }) => items.map((item) => shaped(shapes, item)),
  union: (shapes, { options = [] }) => {
    const option = options[shapes.random.below(options.length)];
    return option && shaped(shapes, option);
  },
  pipe: (shapes, definition) => definition.in && shaped(shapes, definition.in),
  unknown: ({ random, page }) => page(random),
  custom: ({ random }) => new Uint8Array(random.below(4096)),
};

/** A value that a schema would take, or nearly: texts are hostile ones, ids are often known ones. */
export function shaped(shapes: Shapes, schema: z.ZodType): unknown {
  const definition = definitionOf(schema);
  return builders[definition.type]?.(shapes, definition);
}

/** The same with one place in it that does not fit. */
export function spoilt(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || random.below(4) === 0)
    return hostileValue(random);
  const keys = Object.keys(value);
  const key = keys[random.below(keys.length)];
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? spoilt(random, item) : item));
  const rest = Object.entries(value).map(([name, item]) => [name, name === key ? spoilt(random, item) : item] as const);
  const extra = random.below(4) === 0 ? [['__proto__', { isAdmin: true }] as const, ['constructor', 1] as const] : [];
  return Object.fromEntries([...rest, ...extra]);
}
