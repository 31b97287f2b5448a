/** Names that fit each other and belong to nobody in particular; and what people say beside their question. */
export const PEOPLE = {
  en: {
    given: 'Amelia Arthur Beatrice Callum Daphne Edmund Fiona Gareth Harriet Ivor Joanna Kenneth Lydia Malcolm Nora Owen Philippa Quentin Rosalind Simon Tabitha Ursula Violet Winston',
    family: 'Ashcombe Barlow Cheswick Drayton Ellerby Fenwick Garside Hawthorne Ingleby Jessop Kirkham Lathbury Merriman Norcott Oakden Pemberly Quill Ravenhill Selwyn Thornley Underhay Wexcombe',
    small: ['Hello!', 'Good morning', 'We are looking forward to our stay.', 'Thank you in advance', 'One more thing:', 'Sorry to ask again.', 'We were with you last summer.', 'No hurry with this.'],
  },
  es: {
    given: 'Adela Bruno Carmina Darío Elvira Fermín Graciela Hilario Inés Joaquín Leonor Marcos Nuria Octavio Pilar Quique Rosario Saúl Tomasa Ulises Violeta Zacarías',
    family: 'Alcorta Bermejo Cifuentes Domarco Escalera Figuerola Gallardo Herrán Iriarte Jaramago Lozoya Montalvo Navascués Olmedilla Peñarroya Quintanar Robledal Salvatierra Torrecilla Urbina',
    small: ['¡Hola!', 'Buenos días', 'Tenemos muchas ganas de ir.', 'Gracias de antemano', 'Otra cosa:', 'Perdón por preguntar otra vez.', 'Estuvimos con ustedes el verano pasado.', 'No hay prisa.'],
  },
  pt: {
    given: 'Afonso Benedita Caetano Dulce Estêvão Filipa Gaspar Helena Inácio Jacinta Lourenço Mafalda Nuno Odete Pascoal Quitéria Rafaela Salvador Teresinha Valentim',
    family: 'Aboim Bragança Castanho Damasceno Esteves Falcato Godinho Horta Infante Junqueiro Lagoa Mascarenhas Noronha Outeiro Pimentel Quaresma Rebelo Seabra Tavira Valadares',
    small: ['Olá!', 'Bom dia', 'Estamos com muita vontade de ir.', 'Obrigada desde já', 'Mais uma coisa:', 'Desculpe perguntar outra vez.', 'Estivemos convosco no verão passado.', 'Não há pressa.'],
  },
} as const; // prettier-ignore
