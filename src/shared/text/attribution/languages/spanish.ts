import type { SpeechLanguage } from "./speech-language.ts";

/** Spanish. The subject may be left out, and often follows the verb. */
export const spanish: SpeechLanguage = {
  tag: "es",
  verbFirst: false,
  verbs: [
    {
      use: "say",
      stance: "asserted",
      forms: `dijo dijeron dice dicen decía afirmó afirmaron afirma afirman declaró declararon aseguró aseguraron asegura aseguran
        señaló señalaron señala señalan explicó explicaron explica explican indicó indicaron indica agregó agregaron agrega añadió
        añadieron añade anunció anunciaron anuncia confirmó confirmaron confirma advirtió advirtieron advierte denunció denunciaron
        denuncia sostuvo sostuvieron sostiene sostienen manifestó manifestaron informó informaron subrayó precisó precisaron
        reconoció reconocieron recordó insistió insistieron respondió respondieron comentó relató relataron contó cuenta lamentó
        criticó criticaron escribió expresó expresaron destacó apuntó apuntaron prometió prometieron admitió concluyó detalló
        reiteró opinó considera estimó calculó calcula cree creen piensa argumentó replicó reveló quejó quejaron lamentaron teme temen espera esperan puntualizó lamenta insiste insisten sentenció zanjó remachó confesó aclaró matizó aseveró`,
    },
    { use: "say", stance: "alleged", forms: "alegó alegaron" },
    {
      use: "say",
      stance: "denied",
      forms: "negó negaron niega niegan desmintió desmintieron rechazó rechazaron",
    },
    { use: "say", stance: "questioned", forms: "preguntó preguntaron cuestionó dudó" },
    { use: "quote", stance: "asserted", forms: "calificó calificaron llamó llamaron describió tildó habló" },
    { use: "order", stance: "alleged", forms: "acusó acusaron acusa acusan" },
    { use: "order", stance: "asserted", forms: "instó instaron llamó" },
    { use: "that", stance: "asserted", forms: "pidió pidieron exigió exigieron informe reclamó reclamaron" },
  ],
  participles: [
    {
      use: "say",
      stance: "asserted",
      forms: `dicho afirmado declarado asegurado señalado explicado indicado añadido anunciado confirmado advertido denunciado sostenido
        manifestado informado subrayado reconocido recordado insistido lamentado destacado apuntado precisado`,
    },
    { use: "say", stance: "denied", forms: "negado desmentido rechazado" },
    { use: "that", stance: "asserted", forms: "pedido exigido" },
    { use: "order", stance: "alleged", forms: "acusado" },
  ],
  gerunds: [{ use: "that", stance: "asserted", forms: "añadiendo diciendo asegurando afirmando señalando" }],
  helpers: "se ha han había habían también además luego después ya le les",
  blockers: "no lo la el un una al sin para",
  passives: "fue fueron es son sido ser",
  impersonals: "se",
  quoted: "",
  agent: "por",
  that: "que",
  questions: "si por_qué cómo cuándo dónde",
  relatives: "cual cuyo cuya",
  capitalNouns: false,
  joinedMatter: null,
  who: "que quien",
  additions: "quien que cuyo cuya quienes",
  joinedPronoun: null,
  dropsSubject: true,
  commasInsideQuotes: false,
  joinedInfinitive: null,
  backward: ["así lo"],
  dashInsideQuotes: false,
  reportingMood: "",
  accordingTo: [
    { words: "según", stance: "asserted" },
    { words: "de acuerdo con", stance: "asserted" },
    { words: "en palabras de", stance: "asserted" },
    { words: "a * juicio", stance: "asserted" },
    { words: "en * opinión", stance: "asserted" },
    { words: "en * palabras", stance: "asserted" },
    { words: "a juicio de", stance: "asserted" },
    { words: "en opinión de", stance: "asserted" },
  ],
  accordingAfter: [],
  as: "como",
  hearsay: [
    { words: "presuntamente", stance: "alleged" },
    { words: "supuestamente", stance: "alleged" },
  ],
  nouns: [{ use: "that", stance: "alleged", forms: "acusación alegación afirmación" }],
  by: "de del por",
  and: "y e o",
  subordinators: "pero mientras porque aunque cuando si donde después antes como que pues sino",
  leadIns: `en el_día durante tras ante después antes por pero y según hoy ayer a con desde este esta sin para sobre además también
    asimismo sin_embargo mientras aunque finalmente preguntado preguntada lunes martes miércoles jueves viernes sábado domingo`,
  asides:
    "quien un una el la que exdirector director directora presidente presidenta alcalde alcaldesa ministro ministra portavoz de jefe jefa cuyo cuya su",
  adjuncts: "de del a al en tras durante sobre ante sin por para con desde",
  infinitives: "a",
  matters: "de",
  consequence: "",
  finiteHelpers: "",
  commaBeforeStatement: false,
  determiners:
    "el la los las un una unos unas su sus este esta estos estas dos tres cuatro varios varias algunos algunas",
  finite: `es son era eran fue fueron será serán sería serían ha han había habían habrá está están estaba estaban puede pueden podía
    debe deben tiene tienen tenía tenían hay hubo va van hace hizo hicieron quedó quedaron sigue siguen`,
  finiteEnding: /^\p{L}{3,}(?:aron|ieron|aba|aban|ía|ían|ará|arán|ió|ó)$/u,
  manner:
    /^(?:\s*,?\s*(?:en\s+(?:un|una|su|el|la)\s+(?:breve\s+)?(?:comunicado|entrevista|rueda\s+de\s+prensa|conferencia(?:\s+de\s+prensa)?|discurso|carta|mensaje|informe|declaración|parlamento|congreso)|(?:el|este)\s+(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|hoy|ayer|a\s+(?:la\s+prensa|los\s+(?:periodistas|medios)|este\s+(?:periódico|diario)|(?:la\s+)?agencia\s+\p{Lu}\p{L}+)|ante\s+(?:la\s+prensa|los\s+(?:periodistas|medios|diputados)|el\s+(?:parlamento|congreso))|en\s+(?:Twitter|Facebook|X|televisión)|en\s+\d{4}|por\s+teléfono)(?![\p{L}\p{N}]))+/u,
  pronouns: { person: "él ella yo usted", group: "ellos ellas nosotros" },
  unnamed: `fuente fuentes testigo testigos vecino vecinos vecina residente residentes funcionario funcionarios diplomático diplomáticos
    experto expertos analista analistas policía autoridades críticos investigadores médicos trabajador trabajadores trabajadora
    empleado empleados portavoz bombero bomberos habitantes agricultor agricultores observadores activistas medios periódico`,
  anonymity:
    /anónim|anonimato|no\s+(?:quiso|quisieron)\s+(?:ser\s+)?(?:identificad|dar\s+su\s+nombre)|no\s+identificad/iu,
};
