/** Names that are words too: without a capital letter they are taken for the word. */
export const wordNames: ReadonlySet<string> = new Set(
  `abbey amber angel april art august autumn aye bay bell berry beth bill blossom bob brand brook brooks brown buck burn
  carol carpenter chance charity chase christian church clay cliff coral cook cooper crystal daisy dale dawn day dean dell
  dick drew duke earl early eve ever faith fern field fields flora florence ford forest fox frank gale gay gene gill ginger
  glen golden good grace grant gray green grey guy hall harmony harry hazel heath heather hill holly hope house hunter iris
  ivy jack jade jasmine jay jean jewel john joy june king lane laurel law lee lily long long love lane major marina mark
  marsh martin mason may mead melody mercy merry mike miles mill miller milo mina minor moon moore moss nick noble norm north
  olive page paige park parker parks pat patience pearl penny pepper piper poppy porter pray price prince quick ray read reed
  reid rich river rob robin rock rod rose rosemary ruby rush rusty sage sally sandy scarlet scout shade sharp short sky
  skip smith snow sparrow spring star stone storm story strong sue summer sunny swift tad temple terry tom tony trinity
  trip troy tucker turner van victor violet walker wall ward warren water waters weaver webb wells west white will willow
  winter wise wood woods wren young`.split(/\s+/),
);
