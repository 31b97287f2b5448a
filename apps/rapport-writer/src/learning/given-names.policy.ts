const NAMES = `
aaron abby abel abigail abraham adam adan adela adele adelaide adriana adriano adrian agatha agnes agustin ahmed aisha alan alba albert alberta
alberto aldo alejandra alejandro alessandra alex alexander alexandra alexandre alexia alexis alfonso alfredo ali alice alicia aline alison allison alma alvaro
amalia amanda amaya amelia amina amir amparo amy ana anabel anahi andre andrea andreas andreia andres andrew angela angeles angelica angelina angelo angus
anita ann anna anne annette annie anselmo anthony antonia antonio araceli ariadna ariana ariel armando arnaldo arthur artur arturo astrid augusto aurelio aurora
axel barbara barry bartolome beatrice beatriz belen belinda benedict benedita benicio benita benito benjamin bernard bernarda bernardo bernadette bertha beth bethany betty bianca bob
brad bradley braulio brenda brendan brian bridget brigida bruno bryan caio camila camilla camilo carina carl carla carlos carlota carmen carmo carol carolina caroline catalina
catarina catherine cecilia celeste celia celina celso cesar charles charlie charlotte chiara chloe chris christian christina christine christopher cintia claire clara clarice clarissa claudia claudio
cleide clemente colin concepcion conchita connor conor cora cristian cristiana cristiano cristina cristobal curtis cynthia daiana damian daniel daniela daniella danielle danilo danny dario darren
david davi debora deborah debra delia denis denise dennis derek desmond diana diane diego dina diogo dolores dominic domingo donald donna dora doris dorothy douglas
duarte duncan dylan eddie edgar edison edith edmundo eduarda eduardo edward edwin eileen elaine eleanor elena elias eliana elisa elisabete elizabeth ella ellen elliot eloisa elsa elvira
emanuel emily emilia emilio emma enrique enzo erica eric erik ernesto esteban estefania estela ester esther ethan eugenia eugenio eunice eva evan evelyn ezequiel fabian fabiana
fabio fabiola fabricio fatima federico felicia felipe felix fernanda fernando filipa filipe fiona flavia flavio florencia frances francesca francesco francis francisca francisco franz fred freddie frederico
frida gabriel gabriela gabriella gail gareth gary gaston gavin gema gemma geoffrey george georgia georgina gerald geraldo gerard gerardo german gertrude gilbert gilberto gilda giovanna giovanni gisela giselle
gladys glenda gloria gonzalo gordon graciela graham greg gregorio gregory greta guadalupe guilherme guillermo gustavo hannah harold harriet harry hassan hector heitor helen helena henrique henry herbert
heriberto hernan hilda horacio howard hugh hugo humberto ian ibrahim ignacio igor ines ingrid inma irene iris irma isaac isabel isabela isabella isabelle isadora isaias ismael
ivan ivana ivette ivo ivone jacinta jacinto jackie jackson jacob jacqueline jaime jair jake james jamie jan jana jane janet janice jasmine jason javier jean jeff jeffrey
jennifer jenny jeremy jerry jessica jessie jesus jill jim jimena jimmy joana joan joanna joanne joao joaquim joaquin jodie joe joel john johnny jonas jonathan jordan jorge
jose josefa josefina joseph josh joshua josie juan juana juanita judith judy julia julian juliana juliane julie juliet julieta julio justin justine kaique karen karina karl karla
kate katharine katherine kathleen kathryn kathy katia katie kayla keith kelly ken kenneth kenji kevin khalid kim klaus kristen kristina kurt kyle lara larissa larry laura lauren
laurie lautaro lavinia lawrence leah leandro lee leila lena leo leonard leonardo leonel leonor leopoldo lesley leslie leticia levi lewis lia liam lidia lilian liliana lillian lina
linda lindsay lisa livia liz lloyd lola lorena lorenzo loretta lorraine louis louisa louise lourdes luca lucas lucia luciana luciano lucio luana lucy luigi luis luisa luiz luiza
luke lurdes lydia lynn madalena madeleine madison magda magdalena maggie maira maite manoel manolo manuel manuela mara marc marcel marcela marcelo marcia marcio marco marcos marcus margaret
margarida margarita maria mariam mariana mariano maribel marie mariela marilia marilyn marina mario marisa marisol marjorie marlene marta martha martim martin martina mary mateo mateus
matheus mathew matias matilda matilde matt matthew maureen mauricio mauro max maxine maya megan mei melanie melina melissa mercedes mia michael micaela michele michelle miguel mike mila
milagros milena milton miranda miriam mirta moira mohamed mohammed moises molly monica monique montserrat morgan muhammad muriel myriam nadia nancy naomi natalia natalie natasha nathan nathalia
neil nelson nestor nicholas nick nicola nicolas nicole nieves nina noah noel noelia nora norma norman nuno nuria octavio odete ofelia olga oliver olivia omar orlando oscar
osvaldo otavio pablo paloma pamela paola paolo patrice patricia patricio patrick patti paul paula paulina paulo pedro peggy penelope percy peter petra phil philip philippa phoebe phyllis
pierre pietro priscila priscilla priya quentin quim quique rachel rafael rafaela raimundo rajesh ralph ramiro ramon ramona raquel raul raymond rebeca rebecca regina reginald reinaldo renata renato rene
ricardo richard rita robert roberta roberto robin robson rocio roderick rodolfo rodrigo rogelio roger rogerio roland romina ronald ronaldo rosa rosalia rosana rosario rosemary rosie ross rosana roxana roy
ruben rufus rui russell ruth ryan sabrina salma salome salvador sam samanta samantha samira samuel sandra sandro santiago sara sarah saul scott sean sebastian sebastiao selena selma
serena sergio seth shane sharon sheila shirley sidney sienna silas silvana silvia silvio simao simon simone sofia solange sonia sophia sophie stefan stefania stella stephanie stephen steve
steven stewart stuart susan susana susanna suzanne sylvia tabatha tadeu tainara tamara tania tara tatiana ted telma teodoro terence teresa teresinha terry thais theo theodore theresa thiago thomas tiago
tim timothy tina tobias todd tom tomas tommy toni tonia tony tracey tracy trevor trinidad tristan ulises uriel ursula valentim valentin valentina valeria valerie vanesa vanessa vasco vera
veronica vicente vicky victor victoria vilma vincent vinicius virginia vitor vitoria vivian viviana wagner walter wanda warren wayne wendy wesley wilfred william wilma wilson xavier ximena
yago yara yasmin yasmine yolanda yuki yvonne zachary zoe zoila`;

/** Words of everyday speech that are names as well: written small they name nobody. */
const WORDS_TOO = `
alba amber angel art autumn bella bill blanca brook chance chase clara cliff consuelo crystal daisy dale dawn dean destiny dolores drew dulce esperanza eve faith flor franco frank
gloria grace grant guy harmony heather holly hope inma ivy jack jade jean jordan joy justo kim lee leo leon lily linda luz mar mark max melody mercedes mia miles miranda
nieves noel olive pat paz pearl pilar rainha ray regina reina rich rob robin rocio rosa rosario rose ross ruby salvador serena sol soledad stella summer sunny trinidad vera victoria violeta vitoria wade will`;

const known = new Set(`${NAMES} ${WORDS_TOO}`.split(/\s+/).filter(Boolean));
const ambiguous = new Set(WORDS_TOO.split(/\s+/).filter(Boolean));

/** @param word folded: small letters without accents */
export const isGivenName = (word: string): boolean => known.has(word);

/** A given name that is no word of everyday speech. */
export const isOnlyAName = (word: string): boolean => known.has(word) && !ambiguous.has(word);
