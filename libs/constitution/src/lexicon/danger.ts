import type { Concept } from '../match/lexicon.js';

/** Words about harm, weapons, illness and accidents. */
export const DANGER_CONCEPTS = {
  kill_self: {
    en: 'kill_myself killing_myself end_myself hang_myself hanging_myself shoot_myself drown_myself cut_myself cutting_myself hurt_myself hurting_myself harm_myself harming_myself stab_myself poison_myself starve_myself off_myself unalive_myself suicide_myself unalive kms self_harm selfharm self_harming take_my_own_life took_my_own_life taking_my_own_life my_own_death burn_myself throw_myself jump_off_a jump_off_the',
    es: 'matarme me_mato suicidarme me_suicido ahorcarme me_ahorco colgarme cortarme_las_venas cortarme_los_brazos me_corto_los me_corto_las autolesion* lesionarme hacerme_dano me_hago_dano tirarme_del tirarme_de_un tirarme_al tirarme_por tirarme_a_las me_tiro_del pegarme_un_tiro me_pego_un_tiro envenenarme quitarme_la_vida me_quito_la_vida mi_propia_muerte quitarme_de_en_medio ahogarme_a_proposito lastimarme me_lastimo',
    pt: 'me_matar matar_me mato_me me_mato suicidar_me me_suicidar suicidar enforcar_me me_enforcar cortar_os_pulsos cortar_me me_cortar me_corto automutil* machucar_me me_machucar me_machuco magoar_me atirar_me_da atirar_me_do me_atirar_da me_atirar_de me_atirar_do me_jogar_da me_jogar_do me_jogar_de jogar_me dar_um_tiro_em_mim envenenar_me tirar_a_minha_vida tirar_minha_vida tirar_a_propria_vida tirar_minha_propria_vida minha_propria_morte me_ferir ferir_me',
  },
  suicide: { en: 'suicide suicidal suicidally', es: 'suicidio suicida suicidarse suicidarme', pt: 'suicidio suicida suicidar' }, // prettier-ignore
  pills: {
    en: 'pills tablets sleeping_pills paracetamol xanax valium bottle overdose bleach poison',
    es: 'pastillas comprimidos somniferos paracetamol frasco veneno lejia sobredosis',
    pt: 'comprimidos remedios pilulas paracetamol frasco caixa_de_remedios veneno lixivia overdose',
  },
  kill: {
    en: 'kill killing murder stab stabbing shoot shooting strangle behead slaughter execute poison hurt beat punch smash break_your burn_down burn_your burn_the blow_up blow_the blow_it bomb destroy_you kick_your rape slap cut_your_throat slit_your choke_you bury_you hunt_you wipe_out torch end_you gut_you finish_you attack',
    es: 'matar matare matarte matarlo matarla matarlos matarles mataros matarlas asesinar asesinarte apunalar apunalarte apunalo acuchillar degollar degollarte disparar dispararte estrangular envenenar golpear golpearte partirte partirle partir_la_cara partir_la_madre reventar reventarte reventarle romperte romperle romperos quemarte quemarles quemar_el quemar_la quemar_su quemar_tu volar_el volar_la violar violarte pegar_un_tiro pegarte_un_tiro pegarles dar_una_paliza darte_una_paliza hacer_dano hacerte_dano cortarte cortarle hacer_volar prender_fuego madrear madrearte desaparecerte liquidarte acabar_contigo',
    pt: 'matar matar_te matar_voce matar_voces assassinar esfaquear esfaqueio degolar atirar_em disparar estrangular envenenar bater_em bater_te espancar partir_a_cara partir_te quebrar_a_cara quebrar_as quebrar_suas quebrar_sua quebrar_o_seu arrebentar rebentar por_fogo botar_fogo tacar_fogo deitar_fogo incendiar explodir queimar_a queimar_o estuprar violar dar_um_tiro dar_tiro dar_porrada encher_de_porrada machucar_voce te_machucar cortar_a_sua cortar_te acabar_com_voce acabar_contigo meter_bala te_matar te_pegar_na te_quebrar te_bater te_esfaquear',
  },
  weapon: {
    en: 'gun guns knife pistol rifle shotgun bomb bombs explosive explosives grenade machete firearm ak47 bat molotov',
    es: 'pistola cuchillo navaja fusil rifle escopeta bomba bombas explosivo explosivos granada machete arma armas fierro',
    pt: 'pistola faca navalha fuzil rifle espingarda bomba bombas explosivo explosivos granada facao arma armas revolver',
  },
  victim: {
    en: 'you u your him her them everyone everybody someone somebody anyone family manager receptionist staff boss owner driver people kids guests clerk whoever',
    es: 'te le les os ti usted ustedes tu su vos alguien todos todas familia encargado encargada gerente recepcionista personal jefe dueno repartidor gente quien empleados',
    pt: 'te lhe lhes voce voces vc vcs ti teu seu sua tua alguem todos todas todo_mundo familia gerente recepcionista pessoal chefe dono entregador gente quem funcionarios',
  },
  will: {
    en: 'will going_to shall about_to want_to would gon swear ready_to plan_to planning_to intend_to might',
    es: 'voy_a vamos_a va_a van_a vas_a quiero queremos juro pienso pensamos deberia',
    pt: 'vou vamos vai vao quero queremos juro pretendo irei iremos devia',
  },
  someone: {
    en: 'husband wife mother father mom mum dad son daughter baby child kid friend brother sister grandmother grandfather grandma guest man woman boy girl he she someone somebody person partner colleague girlfriend boyfriend roommate we everyone',
    es: 'marido esposo mujer esposa madre padre mama papa hijo hija bebe nino nina amigo amiga hermano hermana abuela abuelo huesped hombre el ella alguien persona pareja companero novia novio',
    pt: 'marido esposo mulher esposa mae pai filho filha bebe crianca menino menina amigo amiga irmao irma avo avo hospede homem ele ela alguem pessoa parceiro colega namorada namorado',
  },
  collapse: {
    en: 'unconscious collapsed fainted passed_out not_breathing can_not_breathe not_responding unresponsive choking drowning seizure seizures convulsing convulsions bleeding_badly bleeding_heavily bleeding_out bleeding_a_lot heart_attack cardiac_arrest a_stroke overdosed overdose overdosing anaphyla* stabbed been_shot was_shot got_shot turning_blue stopped_breathing suffocating electrocuted struggling_to_breathe not_waking does_not_wake will_not_wake no_pulse bleeding_so gasping',
    es: 'inconsciente desmayado desmayada desmayo se_desmayo no_respira no_puede_respirar no_puedo_respirar no_reacciona no_responde_al_tocarl* ahogando ahogandose atragantado atragantada atragantando convulsion* convulsionando sangrando_mucho sangra_mucho desangra* desangrando infarto paro_cardiaco derrame ictus sobredosis anafila* apunalado apunalada apunalaron baleado baleada disparado dispararon electrocut* no_despierta no_se_despierta sin_pulso asfixiando asfixia le_dio_un_ataque',
    pt: 'inconsciente desmaiou desmaiado desmaiada nao_respira nao_esta_a_respirar nao_esta_respirando nao_consegue_respirar nao_consigo_respirar nao_reage nao_responde_a_estimul* afogando a_afogar_se se_afogando engasgado engasgada engasgando engasgou convulsao convulsoes convulsionando sangrando_muito a_sangrar_muito sangra_muito esvaindo infarto enfarte ataque_cardiaco parada_cardiaca avc derrame overdose anafila* esfaqueado esfaqueada esfaquearam baleado baleada eletrocut* nao_acorda sem_pulso sufocando asfixia',
  },
  place: {
    en: 'kitchen room corridor lobby building house apartment flat elevator lift hotel floor hall hallway bathroom basement roof stairs stairwell garage shop store warehouse next_door curtain curtains bed balcony',
    es: 'cocina habitacion cuarto pasillo vestibulo edificio casa departamento apartamento piso ascensor elevador hotel bano sotano techo escalera escaleras garaje cochera tienda local almacen al_lado cortinas cama balcon planta',
    pt: 'cozinha quarto corredor saguao predio edificio casa apartamento andar elevador hotel banheiro cave porao telhado escada escadas garagem loja armazem ao_lado cortinas cama varanda piso',
  },
  young: {
    en: 'minor minors underage underaged child children kid kids schoolgirl* schoolboy* teen teens teenage little_girl little_girls little_boy little_boys young_girl young_girls young_boy young_boys very_young preteen* toddler* lolita jailbait infant little_sister little_brother small_child daughter girl boy girls boys',
    es: 'menor menores menor_de_edad menores_de_edad nino nina ninos ninas colegiala* colegial* adolescente adolescentes jovencita jovencitas jovencito* nenita nenitas nenas hermanita hermanito hijita hijito pequena pequeno chiquilla* chiquito chiquita hija chica chicas chavita*',
    pt: 'menor menores menor_de_idade menores_de_idade crianca criancas menina meninas menino meninos colegial* estudantinha adolescente adolescentes novinha novinhas novinho* irmazinha irmaozinho filhinha filhinho garotinha* garotinho* pequena pequeno filha garota garotas miuda miudas',
  },
  sexual: {
    en: 'sex sexual sexually nude nudes naked porn porno pornography sexy horny erotic undress undressed topless nsfw fuck fucking masturbat* orgasm intimate_photos without_clothes no_clothes blowjob explicit_photos bed_with swimsuit abuse abuses abused abusing molest* touched touches grope* fondle* raped rape groom*',
    es: 'sexo sexual sexuales sexualmente desnuda desnudas desnudo desnudos porno pornografia sexy excitad* erotic* desvest* sin_ropa masturb* orgasmo fotos_intimas banador abusa abuso abusan abusaba abusar abusaron tocaba toco tocaron toca manose* viola violo violan violaron',
    pt: 'sexo sexual sexuais sexualmente nua nuas nu nus pelada peladas pelado porno pornografia sexy excitad* erotic* despir sem_roupa masturb* orgasmo fotos_intimas biquini abusa abuso abusam abusava abusar abusaram tocou tocava bolin* estupr* violou',
  },
} as const satisfies Record<string, Concept>;
