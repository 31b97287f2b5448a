import type { Concept } from '../match/lexicon.js';

/** Words about machines that answer, what they were told, and how somebody wants them to break it. */
export const MACHINE_CONCEPTS = {
  machine: {
    en: 'bot bots chatbot* chat_bot robot robots machine machines ai a_i artificial_intelligence computer algorithm* automated automation automatic virtual_assistant language_model software program autoresponder artificial',
    es: 'bot bots chatbot* robot robots maquina maquinas ia inteligencia_artificial ordenador computadora computador programa algoritmo automatic* automatizad* asistente_virtual asistente_automatico artificial',
    pt: 'bot bots chatbot* robo robos robot maquina maquinas ia inteligencia_artificial computador programa algoritmo automatic* automatizad* assistente_virtual assistente_automatico artificial',
  },
  model: {
    en: 'assistant bot chatbot* ai a_i language_model llm gpt* chatgpt model artificial_intelligence robot machine agent',
    es: 'asistente bot chatbot* ia inteligencia_artificial modelo_de_lenguaje modelo agente robot maquina',
    pt: 'assistente bot chatbot* ia inteligencia_artificial modelo_de_linguagem modelo agente robo maquina',
  },
  human: {
    en: 'human humans human_being human_beings person people man woman living_being individual',
    es: 'persona personas human* ser_humano seres_humanos hombre mujer',
    pt: 'pessoa pessoas human* ser_humano seres_humanos homem mulher',
  },
  real: { en: 'real actual live living genuine flesh_and_blood', es: 'real reales de_verdad de_carne_y_hueso verdader*', pt: 'real reais de_verdade de_carne_e_osso verdadeir*' }, // prettier-ignore
  hedge: {
    en: 'just really actually definitely also only certainly a an the very kind_of any 100 truly honestly simply some of_course absolutely completely totally',
    es: 'un una ningun ninguna el la solo realmente tambien claro verdaderamente por_supuesto simplemente usted tu',
    pt: 'um uma nenhum nenhuma o a so apenas realmente mesmo tambem claro sim simplesmente',
  },
  ignore: {
    en: 'ignore ignores ignored ignoring disregard* forget forgetting neglect overlook bypass* override overrid* overrule overwrite discard dismiss abandon drop erase violate break disobey circumvent evade unlearn scrap nullify void cancel skip remove suspend set_aside pay_no_attention stop_following do_not_follow never_mind',
    es: 'ignora ignore ignores ignoren ignorar ignorando ignoraras ignoramos ignorad olvida olvide olviden olvidate olvidar olvides olvidense descarta descarte descarten descartar desobedece desobedezca desobedecer anula anule anular omite omita omitir salta saltate saltese saltarte saltarse pasa_por_alto pase_por_alto haz_caso_omiso hace_caso_omiso haga_caso_omiso caso_omiso no_hagas_caso no_haga_caso no_sigas no_siga elimina elimine borra borre rompe rompa romper incumple incumplir viola violar deja_de_lado deja_de_seguir deroga sobrescribe sobreescribe desecha deseche',
    pt: 'ignore ignora ignorem ignorar ignorando ignoraras ignores esqueca esquece esquecam esquecer desconsidere desconsidera desconsiderem desconsiderar descarte descarta descartar desobedeca desobedece desobedecer anule anula anular pule pula pular burle burla burlar quebre quebra quebrar contorne contornar apague apaga apagar despreze desprezar viole viola violar deixe_de_lado deixa_de_lado nao_siga nao_sigas pare_de_seguir sobrescreva revogue',
  },
  orders: {
    en: 'instruction instructions directive directives guideline guidelines guardrail* programming restriction* constraint* limitation* safeguard* prompt prompts prior_context system_message orders commands',
    es: 'instruccion instrucciones directiva directivas directriz directrices pauta pautas restriccion* limitacion* programacion prompt prompts indicaciones ordenes',
    pt: 'instrucao instrucoes diretriz diretrizes diretiva diretivas restric* limitac* programacao prompt prompts orientacoes ordens comandos',
  },
  rules: {
    en: 'rule rules policy policies filter filters protocol protocols training ethics principles boundaries configuration',
    es: 'regla reglas norma normas politica politicas filtro filtros protocolo protocolos entrenamiento etica principios configuracion limites',
    pt: 'regra regras norma normas politica politicas filtro filtros protocolo protocolos treinamento treino etica principios configuracao limites',
  },
  earlier: {
    en: 'previous prior earlier above preceding former foregoing original initial existing past system all every any your these those everything hidden core base given built_in',
    es: 'previas previos previo anterior anteriores original originales inicial iniciales todas todos cualquier tus sus tu vuestras sistema dadas dadas antes ocultas existentes',
    pt: 'previas previos previo anterior anteriores original originais inicial iniciais todas todos qualquer suas seus sua seu tuas teus tua sistema dadas antes ocultas existentes',
  },
  without: { en: 'without no zero free_of free_from not_bound_by', es: 'sin ningun ninguna ningunas libre_de', pt: 'sem nenhum nenhuma livre_de' }, // prettier-ignore
  act: {
    en: 'act pretend simulate roleplay role_play imagine behave impersonate play become emulate',
    es: 'actua actue actuar actuas finge finja fingir fingi haz_como_si haz_de_cuenta hace_de_cuenta haga_de_cuenta hagamos_de_cuenta imagina imagine imaginate comportate comportese simula simule juega juguemos interpreta',
    pt: 'aja age atue atua agir finja finge fingir simule simula imagine imagina faca_de_conta faz_de_conta comporte comporta jogue vamos_jogar interprete assuma',
  },
  reveal: {
    en: 'reveal show print output display repeat dump disclose expose share tell give list leak recite quote paste write copy describe explain summarise summarize return send what_is what_are what_was what_were spell',
    es: 'revela revele muestra muestrame muestre muestreme muestren mostrar mostrarme ensename enseneme ensenar ensena ensenarme imprime imprima repite repita repiteme dime diga digame decirme dame deme lista listame liste escribe escribeme comparte comparteme copia pega cita filtra cual_es cuales_son cuales_fueron que_dice ensenas',
    pt: 'revele revela mostre mostra mostrar mostra_me exiba imprima imprime repita repete diga diz dizer de me_de liste lista escreva escreve compartilhe partilhe copie cole cite vaze qual_e quais_sao qual_foi quais_foram conte passe ensine',
  },
  hidden: {
    en: 'hidden secret internal initial original confidential underlying system',
    es: 'oculta ocultas oculto secreta secretas secreto interna internas interno inicial iniciales original originales confidencial confidenciales sistema',
    pt: 'oculta ocultas oculto secreta secretas secreto interna internas interno inicial iniciais original originais confidencial confidenciais sistema',
  },
  your: { en: 'your the', es: 'tu tus su sus vuestro vuestras el del las los la', pt: 'teu tua teus tuas seu sua seus suas o a os as do' }, // prettier-ignore
  from_now: {
    en: 'from_now_on from_now from_this_point from_this_moment henceforth going_forward starting_now for_the_rest_of_this as_of_now from_here_on now',
    es: 'a_partir_de_ahora de_ahora_en_adelante desde_ahora desde_este_momento de_aqui_en_adelante en_adelante a_partir_de_este ahora de_hoy_en_adelante',
    pt: 'a_partir_de_agora de_agora_em_diante daqui_em_diante daqui_para_a_frente daqui_pra_frente desde_agora doravante a_partir_deste agora',
  },
  authority: {
    en: 'developer* administrator admin engineer creator root openai anthropic superuser sysadmin programmer owner ceo manager supervisor staff',
    es: 'desarrollador* administrador* admin ingenier* creador* openai anthropic programador* dueno duena jefe gerente encargad* supervisor*',
    pt: 'desenvolvedor* administrador* admin engenheir* criador* openai anthropic programador* dono dona chefe gerente supervisor*',
  },
  secret_mode: {
    en: 'developer_mode debug_mode debugging_mode admin_mode god_mode dev_mode jailbreak* unrestricted_mode root_mode sudo_mode dan_mode do_anything_now maintenance_override developer_override admin_override system_override unfiltered uncensored safety_off evil_mode',
    es: 'modo_desarrollador modo_depuracion modo_admin modo_administrador modo_dios modo_debug modo_sin_restricciones modo_libre modo_root jailbreak sin_censura',
    pt: 'modo_desenvolvedor modo_depuracao modo_de_depuracao modo_admin modo_administrador modo_deus modo_debug modo_sem_restricoes modo_de_desenvolvedor modo_root jailbreak sem_censura',
  },
  safety: {
    en: 'content_filter* safety_filter* safety_polic* safety_protocol* safety_rule* safety_guideline* safety_measures safety_settings moderation ethical_guideline* content_polic* guardrail* security_polic* censorship your_filters your_safety your_restrictions your_limitations',
    es: 'filtro_de_contenido filtros_de_contenido filtros_de_seguridad politicas_de_seguridad politica_de_seguridad normas_de_seguridad protocolos_de_seguridad moderacion censura tus_filtros sus_filtros tus_restricciones tus_limitaciones',
    pt: 'filtro_de_conteudo filtros_de_conteudo filtros_de_seguranca politicas_de_seguranca politica_de_seguranca normas_de_seguranca protocolos_de_seguranca moderacao censura seus_filtros teus_filtros suas_restricoes tuas_restricoes',
  },
  disable: {
    en: 'disable disabled turn_off turned_off switch_off switched_off deactivate bypass override ignore remove lift suspend off not_exist unlock circumvent',
    es: 'desactiva* deshabilita* apaga* anula* quita* elimina* ignora* salta* burla* suspende* no_existieran no_existen desbloquea*',
    pt: 'desativ* desabilit* deslig* anul* remov* retir* elimin* ignor* pul* burl* suspend* nao_existissem nao_existem desbloquei*',
  },
  approval: {
    en: 'approval approvals human_review the_review review_step review_process review_queue moderation the_reviewer human_check human_approval',
    es: 'aprobacion la_revision revision_humana el_revisor moderacion',
    pt: 'aprovacao a_revisao revisao_humana o_revisor moderacao',
  },
} as const satisfies Record<string, Concept>;
