import { many, matrix, matrixFile, type SpoiledFile, set, spoiled } from './spoiled-file.ts';

const element = (index: number) => `framework.standardelements[${index}]`;
const inStandard = (standardid: number) => ({ shortname: 's', name: 'One', description: '', standardid });

/** The same for Mahara's files. */
export const spoiledMatrices: readonly SpoiledFile[] = [
  spoiled('is cut off', matrixFile.slice(0, 900), 'not-json', `line ${matrixFile.slice(0, 900).split('\n').length}`),
  spoiled('holds no framework', '{"framework":7}', 'wrong-kind', 'framework'),
  spoiled(
    'has no statuses',
    matrix((framework) => {
      delete framework['evidencestatuses'];
    }),
    'missing',
    'framework.evidencestatuses',
  ),
  spoiled(
    'has three statuses',
    matrix((framework) => {
      framework['evidencestatuses']?.splice(3);
    }),
    'too-few',
    'framework.evidencestatuses',
  ),
  spoiled(
    'has five statuses',
    matrix((framework) => {
      framework['evidencestatuses']?.push({ more: 'x' } as never);
    }),
    'too-many',
    'framework.evidencestatuses',
  ),
  spoiled(
    'has a status twice',
    matrix((framework) => {
      framework['evidencestatuses']?.splice(3, 1, { begun: 'Again' } as never);
    }),
    'duplicate',
    'framework.evidencestatuses[3].begun',
  ),
  spoiled(
    'has a status that nobody knows',
    matrix((framework) => {
      framework['evidencestatuses']?.splice(3, 1, { done: 'Done' } as never);
    }),
    'unknown',
    'framework.evidencestatuses[3].done',
  ),
  spoiled(
    'has a status without a name',
    matrix((framework) => set(framework['evidencestatuses']?.[1], { incomplete: ' ' })),
    'missing',
    'framework.evidencestatuses[1].incomplete',
  ),
  spoiled(
    'has no standards',
    matrix((framework) => set(framework, { standards: [] })),
    'too-few',
    'framework.standards',
  ),
  spoiled(
    'has a standard twice',
    matrix((framework) => set(framework['standards']?.[1], { standardid: 1 })),
    'duplicate',
    'framework.standards[1].standardid',
    'Professional knowledge in practice',
  ),
  spoiled(
    'has a standard without elements',
    matrix((framework) => {
      framework['standards']?.push(inStandard(3) as never);
    }),
    'too-few',
    'framework.standards[2]',
    'One',
  ),
  spoiled(
    'has an element twice with other words',
    matrix((framework) => set(framework['standardelements']?.[4], { name: 'with others' })),
    'duplicate',
    `${element(4)}.elementid`,
    'with others',
  ),
  spoiled(
    'has an element of a standard that there is not',
    matrix((framework) => set(framework['standardelements']?.[0], { standardid: 9 })),
    'unknown-parent',
    `${element(0)}.standardid`,
    'Listens',
  ),
  spoiled(
    'has an element under one that there is not',
    matrix((framework) => set(framework['standardelements']?.[2], { parentelementid: '9.9' })),
    'unknown-parent',
    `${element(2)}.parentelementid`,
    'with partners',
  ),
  spoiled(
    'has an element under itself',
    matrix((framework) => set(framework['standardelements']?.[0], { parentid: '1.1' })),
    'unknown-parent',
    `${element(0)}.parentid`,
    'Listens',
  ),
  spoiled(
    'has two elements under each other',
    matrix((framework) => set(framework['standardelements']?.[1], { parentelementid: '1.2.1' })),
    'unknown-parent',
    `${element(1)}.parentelementid`,
    'Agrees',
  ),
  spoiled(
    'has an element under one of another standard',
    matrix((framework) => set(framework['standardelements']?.[5], { parentelementid: '1.2' })),
    'unknown-parent',
    `${element(5)}.parentelementid`,
    'Designs learning',
  ),
  spoiled(
    'has 10,000 elements',
    matrix((framework) =>
      set(framework, {
        standardelements: many(10_000, (index) => ({ ...inStandard(1 + (index % 2)), elementid: String(index) })),
      }),
    ),
    'too-many',
    'framework.standardelements',
  ),
  spoiled(
    'has 201 elements to rate',
    matrix((framework) =>
      set(framework, {
        standardelements: many(201, (index) => ({ ...inStandard(1 + (index % 2)), elementid: String(index) })),
      }),
    ),
    'too-many',
    'framework.standardelements',
  ),
  spoiled(
    'has a script in a description',
    matrix((framework) => set(framework['standardelements']?.[1], { description: 'a<script>x</script>' })),
    'active',
    `${element(1)}.description`,
    'Agrees',
  ),
  spoiled(
    'has code in a link',
    matrix((framework) => set(framework, { description: '<a href="javascript:x">a</a>' })),
    'active',
    'framework.description',
  ),
  spoiled(
    'has an event handler',
    matrix((framework) => set(framework['standards']?.[0], { description: '<p onload=x>a</p>' })),
    'active',
    'framework.standards[0].description',
    'Relationships',
  ),
  spoiled(
    'has HTML in a name',
    matrix((framework) => set(framework['standardelements']?.[0], { name: '<b>Listens</b>' })),
    'html',
    `${element(0)}.name`,
    '<b>Listens</b>',
  ),
  spoiled(
    'writes out HTML in a description',
    matrix((framework) => set(framework['standardelements']?.[0], { description: '&lt;script&gt;x' })),
    'html',
    `${element(0)}.description`,
    'Listens',
  ),
  spoiled(
    'says too much of an element',
    matrix((framework) => set(framework['standardelements']?.[0], { description: 'word '.repeat(1000) })),
    'too-long',
    `${element(0)}.description`,
    'Listens',
  ),
  spoiled(
    'has an element without a name',
    matrix((framework) => {
      delete framework['standardelements']?.[0]?.['name'];
    }),
    'missing',
    `${element(0)}.name`,
  ),
  spoiled(
    'has the same key twice',
    matrixFile.replace('"shortname":"1.1",', '"shortname":"1.1", "shortname":"1.9",'),
    'duplicate',
    `${element(0)}.shortname`,
    'Listens',
  ),
];
