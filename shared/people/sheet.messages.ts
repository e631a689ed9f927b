/**
 * "How I keep what you tell me": the coach's own words to the people they work with, on one sheet of paper; the one place
 * where "I" speaks, and it is the coach. After: Knight 2013 (leaders may know with whom and on what, never data or
 * judgements); the ICF Code of Ethics (agreement before coaching; law, court order and danger as exceptions; a school's
 * computer); AoMRC, COPMeD, GMC and MSC 2018, The reflective practitioner (notes are not privileged); FERPA's
 * sole-possession exception, 34 CFR 99.3 (pupils); GDPR articles 15 to 17 (to see, correct and delete).
 */
export const sheetMessages = {
  title: 'How I keep what you tell me',
  lead: 'Before we work together, you should know what I write down, where it is, and who will never read it. Ask me about anything on this page, today or later.',
  sections: [
    {
      heading: 'What I write down',
      text: [
        'I keep a practice journal, to think about my own work: what I noticed, what I asked, what we agreed. You are in it under a code and not under your name. I write nothing that rates you or your teaching.',
      ],
    },
    {
      heading: 'Where it is, and who reads it',
      text: [
        'It is encrypted, on one computer and in its backups. It opens only with a passphrase or a key that I alone have, and it is sent nowhere. I am the only one who reads it. If that computer belongs to the school, the school may have rights over what is on it; ask me which computer it is.',
      ],
    },
    {
      heading: 'What leaders hear from me',
      text: [
        'They may know that we work together, and on what theme. They never hear what you said, how a lesson went, or what I think of you as a teacher. If I am asked, I say no. If you want something told, you tell it, or we decide together on the words.',
      ],
    },
    {
      heading: 'When I cannot keep it to myself',
      text: [
        'When the law or a court requires it, and when somebody is in danger. A worry about a child’s safety goes to the school’s procedure at once, and not into my journal. I will tell you first wherever I am allowed to.',
      ],
    },
    {
      heading: 'Pupils',
      text: ['Pupils are not named. I write “a learner who …”, and only what helps me think about my own work.'],
    },
    {
      heading: 'What you can ask for',
      text: [
        'You can ask what I have about you and see it. You can ask me to correct it, to take out what could point to you, or to delete it. How we work together is yours to choose, and nobody counts a no against you.',
      ],
    },
    {
      heading: 'How long',
      text: [
        'When our work ends, and at the end of each school year, I go through my notes and take out what points to anyone, or delete them. Backups that still have it go within about a year.',
      ],
    },
  ],
  today: 'Date',
  code: 'Your code in my journal',
  coach: 'Coach',
  read: 'Read together (your initials, if you like)',
} as const;
