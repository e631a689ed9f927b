export { ArtefactShows, type ArtefactShowsProps } from './ArtefactShows.tsx';
export { EvidenceList, type EvidenceListProps } from './EvidenceList.tsx';
export { EvidenceOf, type EvidenceOfProps } from './EvidenceOf.tsx';
export { EvidencePicker, type EvidencePickerProps } from './EvidencePicker.tsx';
export { useEvidence, useLinkEvidence, useUnlinkEvidence } from './evidence-queries.ts';
export { ShownFor } from './ShownFor.tsx';
export { ThisShows } from './ThisShows.tsx';
export { THIS_SHOWS_KEYS, useThisShows } from './this-shows.ts';
export { WordsShowDialog, type WordsShowDialogProps } from './WordsShowDialog.tsx';
