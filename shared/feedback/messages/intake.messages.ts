import { verdictsMessages } from './verdicts.messages.ts';

export const intakeMessages = { verdicts: verdictsMessages } as const;
