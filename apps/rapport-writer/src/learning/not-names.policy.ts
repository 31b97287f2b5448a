/** Words that stand where a name could, and are none (ME-04): folded, in three languages. */
const WORDS = `
a an the my your his her its our their this that these those here there now then just so too very really quite pretty almost also still only even ever never not no yes ok okay
i you he she it we they me him them us who what when where why how which if and or but because since from to in on at of by for with without about into over under until after before
back again soon later today tomorrow tonight yesterday asap maybe please thanks thank hello hi hey sorry well sure right wrong ready done gone late early fine good great bad sad happy glad
tired sick ill hungry thirsty bored busy free lost stuck worried afraid scared angry mad upset confused interested excited disappointed frustrated annoyed allergic vegan vegetarian pregnant
single married divorced alone outside inside home away near close far new old young long short difficult easy hard simple important impossible possible able unable aware certain
curious concerned grateful happy serious desperate furious surprised shocked delighted impressed local foreign disabled deaf blind diabetic celiac coeliac british irish welsh scottish french
german spanish english american african asian european latino latina christian catholic muslim jewish hindu buddhist dutch greek swiss danish swedish finnish polish turkish
spelled spelt written misspelled pronounced printed missing registered listed correct incorrect different same common unusual everything nothing something anything someone anyone nobody everybody
mum mom dad mother father brother sister wife husband son daughter friend guest customer client manager doctor dr mr mrs ms miss sir madam teacher student driver owner lawyer nurse
taxi uber cab lyft crazy names whatever anytime any time day night morning afternoon evening noon midnight
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
el la los las lo un una unos unas mi tu su nuestro nuestra este esta esto ese esa eso aquel aqui ahi alli alla ahora hoy manana ayer luego despues antes pronto tarde temprano
yo tu usted el ella nosotros ustedes ellos quien que cual cuando donde como por para porque pues si no ni nunca jamas siempre tampoco tambien muy mucho mucha poco bastante casi solo
de del al en con sin sobre entre hasta desde hacia y o pero igual asi bien mal mejor peor listo lista libre ocupado ocupada nuevo nueva viejo vieja joven mayor menor grande pequeno alto alta
cansado cansada enfermo enferma alergico alergica vegano vegana vegetariano vegetariana celiaco celiaca diabetico diabetica embarazada casado casada soltero soltera viudo viuda
cliente huesped madre padre hijo hija hermano hermana esposa esposo marido mujer amigo amiga doctor doctora senor senora sr sra dr dra medico medica profesor profesora abogado abogada ingeniero
consciente capaz feliz triste nervioso nerviosa preocupado preocupada enojado enojada molesto molesta interesado interesada seguro segura puntual vecino vecina residente turista estudiante
espanol espanola mexicano mexicana argentino argentina colombiano colombiana chileno chilena peruano peruana venezolano venezolana uruguayo uruguaya ingles inglesa frances francesa aleman alemana
portugues portuguesa brasilero brasilera brasileno brasilena italiano italiana americano americana europeo europea latino latina cubano cubana boliviano boliviana ecuatoriano ecuatoriana
correcto incorrecto dificil facil raro comun largo corto otro otra mismo misma atencion
enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo
o a os as um uma uns umas meu minha teu tua seu sua nosso nossa isto isso aquilo este esta esse essa aqui ali la agora hoje amanha ontem depois antes logo cedo tarde sempre nunca jamais
eu voce ele ela nos eles elas quem que qual quando onde como porque pois se nao nem sim tambem muito muita pouco bastante quase so apenas
do da dos das no na nos nas em com sem sobre entre ate desde e ou mas igual assim bem mal melhor pior pronto pronta livre ocupado ocupada novo nova velho velha jovem maior menor alto alta
cansado cansada doente alergico alergica vegano vegana celiaco celiaca gravida casado casada solteiro solteira viuvo viuva cliente hospede mae pai filho filha irmao irma esposa esposo marido mulher
amigo amiga doutor doutora senhor senhora medico medica professor professora advogado advogada engenheiro engenheira consciente capaz feliz triste nervoso nervosa preocupado preocupada
chateado chateada interessado interessada seguro segura vizinho vizinha turista estudante aposentado aposentada
brasileiro brasileira portugues portuguesa ingles inglesa frances francesa alemao alema espanhol espanhola mexicano argentino angolano angolana mocambicano italiano
correto errado dificil facil raro comum outro outra mesmo mesma atencao
manha noite janeiro fevereiro abril maio junho julho agosto setembro outubro novembro dezembro segunda terca quarta quinta sexta sabado domingo
urgente urgent help ayuda ajuda problem problema question pregunta pergunta mensaje mensagem message hotel house street avenue road square airport station university bank room hostel school hospital`;

const stopped = new Set(WORDS.split(/\s+/).filter(Boolean));
/** Endings of adverbs, participles and where people are from. */
const ENDINGS = /(?:ing|ly|ed|ish|ese|mente|ando|endo|iendo|indo|ados?|adas?|idos?|idas?|ense|enses)$/;

/** Whether a folded word cannot be a name; known given names are asked about before. */
export function isNoName(word: string): boolean {
  return word.length < 2 || stopped.has(word) || ENDINGS.test(word);
}

/** Whether a folded word is in the list itself, given name or not. */
export function isStopped(word: string): boolean {
  return stopped.has(word);
}
