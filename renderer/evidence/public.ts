export { ArtefactShows, type ArtefactShowsProps } from './ArtefactShows.tsx';
export { EvidenceList, type EvidenceListProps, Pieces, type PiecesProps } from './EvidenceList.tsx';
export { EvidenceOf, type EvidenceOfProps } from './EvidenceOf.tsx';
export { EvidencePicker, type EvidencePickerProps, PickerDialog } from './EvidencePicker.tsx';
export { useEvidence, useEvidenceOfKind, useLinkEvidence, useUnlinkEvidence } from './evidence-queries.ts';
export { ShownFor } from './ShownFor.tsx';
export { ThisShows } from './ThisShows.tsx';
export { THIS_SHOWS_KEYS, useThisShows } from './this-shows.ts';
export { WordsShowDialog, type WordsShowDialogProps } from './WordsShowDialog.tsx';
