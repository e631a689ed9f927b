/** "Before it leaves": the name guard, pictures, and what stays out. */
export const checkMessages = {
  labels: {
    teacher: 'Teacher',
    team: 'Team',
    leader: 'Leader',
    coach: 'Coach',
    colleague: 'Colleague',
    person: 'Person',
    pupil: 'Pupil',
    school: 'School',
  },
  instead: {
    'e-mail': '[e-mail address]',
    phone: '[phone number]',
    health: '[left out]',
    discipline: '[left out]',
    other: '[left out]',
  },
} as const;
