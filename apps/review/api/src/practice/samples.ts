/** What a sample teaches: each of the three decisions a reviewer makes all day. */
export const SAMPLES = ['approve', 'edit', 'reject'] as const;
export type SampleName = (typeof SAMPLES)[number];
export const TONGUES = ['en', 'es'] as const;
export type Tongue = (typeof TONGUES)[number];

/** What a sample's draft rests on, as in a real one; the practice knows nothing of the pipeline's contracts. */
export const EVIDENCE = ['passage', 'memory', 'fact', 'look-up'] as const;

/** A conversation nobody had: people, house and words are invented. */
export interface Sample {
  contactName: string;
  handle: string;
  /** What they wrote, oldest first, and how many minutes ago. */
  messages: readonly { text: string; minutesAgo: number }[];
  /** What is known of them. */
  known: readonly string[];
  evidence: readonly { kind: (typeof EVIDENCE)[number]; title: string; excerpt: string }[];
  draft: readonly string[];
}

/** Everything a reply may take its facts from, as the rules compare it (CO-08). */
export const sourcesOf = ({ messages, evidence }: Sample): string[] => [
  ...messages.map(({ text }) => text),
  ...evidence.map(({ excerpt }) => excerpt),
];

export const SAMPLES_IN: Record<Tongue, Record<SampleName, Sample>> = {
  en: {
    approve: {
      contactName: 'Ana Torres',
      handle: 'ana (invented)',
      messages: [
        { text: 'Hi! We arrive on Friday with our two girls.', minutesAgo: 6 },
        { text: 'At what time is breakfast?', minutesAgo: 5 },
      ],
      known: ['Comes with two children', 'Writes in English'],
      evidence: [
        {
          kind: 'passage',
          title: 'house.md › Breakfast',
          excerpt: 'Breakfast is served every day from 7:00 to 10:30 in the garden room.',
        },
      ],
      draft: [
        'Hello Ana, breakfast is served every day from 7:00 to 10:30 in the garden room.',
        'Have a good journey on Friday!',
      ],
    },
    edit: {
      contactName: 'Ben Okafor',
      handle: 'ben (invented)',
      messages: [{ text: 'How much is a taxi from the airport for four people?', minutesAgo: 14 }],
      known: ['Stayed once before'],
      evidence: [
        {
          kind: 'passage',
          title: 'house.md › Getting here',
          excerpt:
            'A driver can meet guests at the airport. Reception asks the driver and confirms what it costs.',
        },
      ],
      draft: ['Hello Ben, a driver can meet you at the airport.', 'For four people it costs €45.'],
    },
    reject: {
      contactName: 'Carla Méndez',
      handle: 'carla (invented)',
      messages: [
        { text: 'My card was charged twice for last week.', minutesAgo: 22 },
        { text: 'Can somebody please look at it?', minutesAgo: 21 },
      ],
      known: ['Waits for an answer about a bill'],
      evidence: [
        {
          kind: 'passage',
          title: 'house.md › Pool',
          excerpt: 'The pool is heated and open all year.',
        },
      ],
      draft: ['Hello Carla, our pool is heated and open all year. Shall we keep a place for you?'],
    },
  },
  es: {
    approve: {
      contactName: 'Ana Torres',
      handle: 'ana (inventada)',
      messages: [
        { text: '¡Hola! Llegamos el viernes con nuestras dos niñas.', minutesAgo: 6 },
        { text: '¿A qué hora es el desayuno?', minutesAgo: 5 },
      ],
      known: ['Viene con dos niñas', 'Escribe en español'],
      evidence: [
        {
          kind: 'passage',
          title: 'casa.md › Desayuno',
          excerpt: 'El desayuno se sirve todos los días de 7:00 a 10:30 en la sala del jardín.',
        },
      ],
      draft: [
        'Hola, Ana: el desayuno se sirve todos los días de 7:00 a 10:30 en la sala del jardín.',
        '¡Buen viaje el viernes!',
      ],
    },
    edit: {
      contactName: 'Ben Okafor',
      handle: 'ben (inventado)',
      messages: [
        { text: '¿Cuánto cuesta un taxi desde el aeropuerto para cuatro personas?', minutesAgo: 14 },
      ],
      known: ['Estuvo una vez antes'],
      evidence: [
        {
          kind: 'passage',
          title: 'casa.md › Cómo llegar',
          excerpt:
            'Un conductor puede esperar a los huéspedes en el aeropuerto. Recepción pregunta al conductor y confirma lo que cuesta.',
        },
      ],
      draft: [
        'Hola, Ben: un conductor puede esperarles en el aeropuerto.',
        'Para cuatro personas cuesta 45 €.',
      ],
    },
    reject: {
      contactName: 'Carla Méndez',
      handle: 'carla (inventada)',
      messages: [
        { text: 'Me han cobrado dos veces en la tarjeta lo de la semana pasada.', minutesAgo: 22 },
        { text: '¿Puede mirarlo alguien, por favor?', minutesAgo: 21 },
      ],
      known: ['Espera respuesta sobre una factura'],
      evidence: [
        {
          kind: 'passage',
          title: 'casa.md › Piscina',
          excerpt: 'La piscina está climatizada y abierta todo el año.',
        },
      ],
      draft: ['Hola, Carla: nuestra piscina está climatizada y abierta todo el año. ¿Le guardamos un sitio?'],
    },
  },
};
