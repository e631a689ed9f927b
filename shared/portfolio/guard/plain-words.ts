/** Words that are written with a capital letter and name nobody. Small letters, without accents. */
export const plainWords: ReadonlySet<string> = new Set(
  `i a an the and or but if so as at by for from in into of off on onto out over per to up upon with without within than then that
  this these those there here it its he she we they you me my mine our ours your yours his her hers their them us who whom whose
  what when where which why how is are was were be been being am do does did done has have had can could may might must shall
  should will would not no nor yes all any both each either every few many more most much neither none one other others some
  such only own same too very just also even still yet again ever never now today tomorrow yesterday once twice after before
  during since until while because about above across against along among around behind below beneath beside between beyond
  down inside near outside past through toward towards under i'm i'd i've i'll it's that's let's don't didn't
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays january february march april june july
  august september october november december jan feb mar apr jun jul aug sep sept oct nov dec easter christmas
  thanksgiving ramadan diwali hanukkah halloween new year eve autumn spring summer winter fall term semester quarter week month
  english french german spanish danish swedish norwegian finnish dutch italian portuguese polish russian chinese mandarin
  japanese korean arabic hindi turkish greek latin hebrew urdu european american british african asian
  europe america africa asia australia canada denmark sweden norway finland germany france spain italy portugal poland
  england scotland wales ireland britain london paris berlin copenhagen york states united kingdom
  google microsoft apple zoom teams word excel powerpoint drive docs slides forms classroom youtube padlet canva moodle
  mahara cairn waymark two views views pdf docx html ib ap gcse ielts ell esl eal sen send iep hr it pe ict stem pd plc
  mathematics maths math science history geography art music drama literacy numeracy reading writing physics chemistry biology
  grade grades class classes form year years key stage phase room unit lesson chapter page figure table part section step level
  teacher teachers coach coaches coaching leader leaders principal head deputy assistant director superintendent supervisor
  secretary counselor counsellor librarian board parents families pupils students learners colleagues staff team department
  school schools academy college university institute primary secondary elementary middle high lower upper international
  mr mrs ms miss mx dr prof sir frau herr mme mlle madame monsieur senor senora god jesus`.split(/\s+/),
);
