import { foldCode, looseForm } from './code.rules.ts';

/**
 * First names that are common among the staff of schools, without accents. Names that are also birds, trees or rivers
 * (Robin, Hazel, Ivy, Jordan, Wren) are left out: as codes they are what is wanted.
 */
const firstNames = new Set(
  `aaron abigail adam adriana agnes ahmed aisha alan alejandra alejandro alex alexander alexandra alice alicia alison ali
  allison amanda amara amina amy ana andrea andreas andrew angela anita anja anke ann anna anne annie anthony antonio arthur
  astrid barbara beatriz becky ben benjamin bernard beth bethany bianca birgit bob brandon brenda brian bruno camila carla
  carlos carmen carol caroline caterina catherine cecilia charlotte chiara chloe chris christian christina christine
  christopher claire clara claudia connor cristina cynthia daniel daniela danielle david deborah denise dennis diana diane
  diego dimitri dmitri dominic donna dorothy edith eduardo edward eileen elena eleanor elif elisabeth elizabeth ella ellen
  emily emma eric erika ernst esther ethan eva evelyn fatima felix fernanda fernando fiona florian frances francesca
  francisco francois frank franziska fred gabriel gabriela gareth gary george gerald giulia gloria graham gregory greta
  guillermo gustavo hannah hans harold harry hassan heike heinrich heidi helen helena henry hiroshi howard hugo ian ibrahim
  ines ingrid irene isaac isabel isabella ivan jack jacob jacqueline james jamie jan jane janet janice jason javier jean
  jeff jeffrey jennifer jenny jeremy jessica jim joan joanna joao joe johan johanna john jonas jonathan jorge jose joseph
  joshua juan juana judith judy julia julian julie jurgen justin kaito karen karin karl katarzyna kate katharina katherine
  kathleen kathryn katie keiko keith kelly kenneth kevin khadija kimberly klaus kristen lars laura lauren leah lena leo leon
  leonardo leslie leticia liam linda lisa liz lorenzo lorraine louis louise luca lucas lucia lucy luis luisa lukas lydia
  magdalena malik manuel marc marco marcus margaret maria mariam mariana marie marion mario mark marta martha mary mateo
  matt matthew maureen maria max megan mehmet mei melanie melissa michael michele michelle miguel mike mohamed mohammed
  monica monika mustafa nadia nancy naomi natalia natalie nathan neil nicholas nick nicola nicole nina noah nora norman oliver
  olivia oscar osman pablo pamela paola patricia patrick paul paula pedro peter petra philip pierre rachel rafael rahul
  raquel rashid raymond rebecca renate ricardo richard rob robert roberta roberto rodrigo roger ronald rosa rosalind ruben
  russell ruth ryan sabine sally salma sam samantha samira samuel sandra sara sarah scott sean sebastian serena sergei
  sergio sharon sheila silvia simon simone sofia sonia sophia sophie stefan stella stephanie stephen steve steven stuart
  susan susanne suzanne svetlana sven sylvia takeshi tanya tara teresa terry thea theresa thomas tim timothy tina tobias tom
  tomas tony tracy ulrike ursula valentina valerie vanessa vera veronica victor victoria vincent virginia vladimir walter
  wendy wilhelm will william wolfgang xavier yasmin yolanda yosef yuki yusuf zachary zainab zoe`.split(/\s+/),
);

/** A title of respect is followed by a name, in any language that has one. */
const respects = /^(mrs?|ms|miss|mx|sir|madam|dr|prof|frau|herr|mme|mlle|monsieur|madame|senora?|sra?|dona|don)\.? \S/;

/** An e-mail address, or what stands before its @. */
const address = /\S@\S/;

/**
 * Whether a code may be somebody's real name. A hint and never a refusal: nobody else can know whether "Marta" is a
 * teacher or the hill behind the school.
 */
export function looksLikeRealName(code: string): boolean {
  const loose = looseForm(code);
  if (address.test(loose) || respects.test(loose)) return true;
  const words = loose.split(/[\s.,_-]+/).filter((word) => word !== '');
  return words.length <= 3 && words.some((word) => firstNames.has(word));
}

/**
 * Codes that say nothing about anybody. Without words that are first names, and without those that would sting if they
 * were read by the person themselves.
 */
const birds =
  `Heron Plover Finch Kestrel Avocet Bittern Bunting Chaffinch Crane Curlew Dipper Dotterel Dunlin Eider Fieldfare
  Goldcrest Goldfinch Grebe Greenshank Harrier Hoopoe Kingfisher Kinglet Kittiwake Knot Lapwing Linnet Merlin Nightingale
  Nuthatch Oriole Osprey Ouzel Petrel Pintail Pipit Redpoll Redshank Redstart Sanderling Sandpiper Shearwater Siskin
  Skylark Starling Stonechat Swallow Tanager Teal Tern Thrush Treecreeper Turnstone Wagtail Waxwing Wheatear Whimbrel
  Whinchat Wigeon Woodlark Yellowhammer`.split(/\s+/);
const trees =
  `Alder Almond Aspen Beech Birch Blackthorn Bay Buckthorn Cedar Cherry Chestnut Cypress Dogwood Ebony Elm Fir
  Hawthorn Hickory Holm Hornbeam Larch Linden Maple Medlar Mulberry Oak Osier Pine Plum Poplar Quince Sequoia
  Spindle Spruce Sycamore Tamarack Walnut Whitebeam Yew`.split(/\s+/);
const rivers =
  `Adige Avon Danube Dordogne Douro Drava Ebro Elbe Garonne Glomma Humber Isar Kymi Loire Marne Mersey Meuse Moselle
  Neckar Neva Oder Orinoco Orkla Rhine Rhone Ribble Sava Seine Severn Somme Spey Tagus Tamar Tees Thames Tiber Tweed
  Vistula Volga Weser Yukon Zambezi`.split(/\s+/);

/** A bird, a tree, a river, a bird and so on, while each has one left. */
function inTurn(...lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) => lists.map((list) => list[turn])).flatMap((codes) =>
    codes.filter((code) => code !== undefined),
  );
}

export const curatedCodes: readonly string[] = inTurn(birds, trees, rivers);

/**
 * A code that nobody has, the next one after `last` in the curated list; where all are taken, they begin again with a
 * number ("Heron 2").
 */
export function suggestCode(taken: readonly string[], last?: string): string {
  const isTaken = new Set(taken.map(foldCode));
  const begin = last === undefined ? 0 : curatedCodes.indexOf(last) + 1;
  const order = [...curatedCodes.slice(begin), ...curatedCodes.slice(0, begin)];
  for (let round = 1; ; round++) {
    const free = order
      .map((code) => (round === 1 ? code : `${code} ${round}`))
      .find((code) => !isTaken.has(foldCode(code)));
    if (free !== undefined) return free;
  }
}
