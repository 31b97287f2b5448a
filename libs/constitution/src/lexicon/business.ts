import type { Concept } from '../match/lexicon.js';

/** Words about money, promises, illness, law and other people's data, as a business says them. */
export const BUSINESS_CONCEPTS = {
  we: {
    en: 'i we',
    es: 'yo nosotros',
    pt: 'eu nos a_gente',
  },
  promise: {
    en: 'guarantee guaranteed guaranteeing promise promised promising swear assure_you give_you_my_word my_word commit_to i_vow pledge',
    es: 'garantizo garantizamos garantiza_que garantizado garantizada garantizarle prometo prometemos prometerle juro aseguro aseguramos_que le_aseguro te_aseguro mi_palabra doy_mi_palabra me_comprometo nos_comprometemos',
    pt: 'garanto garantimos garantido garantida prometo prometemos juro asseguro asseguramos_que minha_palavra dou_a_minha me_comprometo comprometo_me nos_comprometemos',
  },
  money_back: {
    en: 'refund refunded refunding money_back compensation compensate credit credited reimburse reimbursed reimbursement voucher waive waived chargeback full_amount upgrade upgraded discount free_of_charge for_free free_night free_upgrade gift_voucher',
    es: 'reembolso reembolsar reembolsaremos devolver devolveremos devuelvo devolucion compensacion compensar indemnizar abonar abonaremos abonarle abono bonificar descuento gratis sin_coste sin_costo gratuita gratuito reintegro reintegrar regalo regalamos regalaremos cortesia mejora_de_habitacion noche_gratis',
    pt: 'reembolso reembolsar reembolsaremos devolver devolveremos devolvo devolucao compensacao compensar indenizar indemnizar creditar creditaremos abonar bonificar desconto gratis sem_custo gratuita gratuito estorno estornar ressarcir brinde presente_de_cortesia cortesia upgrade noite_gratis isentar',
  },
  give: {
    en: 'give giving grant offer refund credit pay reimburse compensate send add apply cover waive upgrade return provide get receive replace throw_in hook_you take_off knock',
    es: 'dar daremos dare darle doy damos hacer hago haremos ofrecer ofrezco devolver devolveremos devolvere abonar abonaremos pagar pagamos pagaremos regalar regalamos aplicar aplico aplicare anadir cubrir cubrimos recibir recibira reembolsar reembolsaremos perdonar compensar compensaremos enviar conceder concedo',
    pt: 'dar daremos darei dou damos fazer faco faremos oferecer ofereco devolver devolveremos devolverei creditar creditaremos pagar pagamos pagaremos aplicar aplico aplicarei cobrir cobrimos receber recebera reembolsar reembolsaremos isentar compensar compensaremos enviar conceder concedo dar_lhe lhe_dar',
  },
  certain: {
    en: 'definitely certainly surely without_fail no_matter_what 100 absolutely for_sure without_a_doubt no_doubt undoubtedly no_questions_asked at_the_latest rest_assured',
    es: 'seguro sin_falta sin_duda con_toda_seguridad definitivamente 100 con_seguridad seguramente sin_preguntas a_mas_tardar pase_lo_que_pase segurisimo indudablemente',
    pt: 'com_certeza sem_falta sem_duvida certamente definitivamente 100 com_toda_a_certeza seguramente sem_perguntas o_mais_tardar aconteca_o_que_acontecer certeza_absoluta',
  },
  outcome: {
    en: 'arrive arrives arriving delivered deliver refunded fixed repaired resolved solved ready approved work working money_back happen there tomorrow available recover replaced get receive',
    es: 'llega llegara llegan llegar entregado entregaremos entregara reparado repara reparara resuelto resuelve resolvera listo lista aprobado funciona funcionara dinero pasara disponible recibira tendra repararemos solucionado',
    pt: 'chega chegara chegam chegar entregue entregaremos entregara reparado reparar resolvido resolve resolvera pronto pronta aprovado funciona funcionara dinheiro acontece acontecera disponivel recebe receber recebera tera consertado',
  },
  medicine: {
    en: 'ibuprofen paracetamol acetaminophen aspirin antibiotic* insulin medication medications medicine medicines drug tablets pills antidepressant* painkiller* amoxicillin omeprazole cream ointment dose dosage steroid* vitamin* antihistamine* blood_pressure_tablets sedative* diazepam tylenol advil mg milligrams syrup inhaler supplement* drops prescription metformin statin*',
    es: 'ibuprofeno paracetamol aspirina* antibiotico* insulina medicamento* medicina* medicacion pastilla* comprimido* antidepresivo* analgesico* amoxicilina omeprazol crema pomada unguento dosis esteroide* vitamina* antihistaminico* sedante* diazepam jarabe inhalador suplemento* gotas mg miligramos tratamiento remedio* metformina',
    pt: 'ibuprofeno paracetamol aspirina* antibiotico* insulina medicamento* remedio* medicacao comprimido* antidepressivo* analgesico* amoxicilina omeprazol creme pomada unguento dose dosagem esteroide* vitamina* anti_histaminico* antialergico* sedativo* diazepam xarope inalador suplemento* gotas mg miligramas tratamento dipirona metformina',
  },
  disease: {
    en: 'appendicitis diabetes infection flu covid cancer pneumonia eczema asthma allergy migraine depression anxiety hypertension ulcer stroke heart_attack concussion fracture food_poisoning bronchitis fever pain symptoms rash tumor tumour disease illness chest_pain headache burn wound diarrhea diarrhoea insomnia arthritis blood_pressure adhd sunburn cough dehydration gastritis pregnancy',
    es: 'apendicitis diabetes infeccion gripe covid cancer neumonia eccema asma alergia migrana depresion ansiedad hipertension ulcera derrame infarto conmocion fractura intoxicacion bronquitis fiebre dolor sintomas sarpullido tumor enfermedad dolor_de_pecho dolor_de_cabeza quemadura herida diarrea insomnio artritis tension tos deshidratacion gastritis erupcion embarazo',
    pt: 'apendicite diabetes infeccao gripe covid cancer pneumonia eczema asma alergia enxaqueca depressao ansiedade hipertensao ulcera derrame infarto concussao fratura intoxicacao bronquite febre dor sintomas erupcao tumor doenca dor_no_peito dor_de_cabeca queimadura ferida diarreia insonia artrite pressao tosse desidratacao gastrite gravidez',
  },
  take: {
    en: 'take takes taking swallow drink apply use give inject increase double halve reduce mix combine stop skip rub start try put',
    es: 'tome toma tomar tomarse tomese trague aplique aplica aplicar use usar dele deles dar dale inyecte aumente duplicar duplique reduzca mezclar mezcle combinar combine deje suspenda beba pongase ponga empiece pruebe',
    pt: 'tome toma tomar engula aplique aplica aplicar use usar dar injete aumente dobrar dobre reduza misturar misture combinar combine pare suspenda beba passe passar coloque comece experimente',
  },
  doctor: {
    en: 'doctor doctors physician hospital gp specialist emergency_room',
    es: 'medico medicos doctor doctora hospital especialista urgencias',
    pt: 'medico medicos doutor doutora hospital especialista pronto_socorro',
  },
  should: {
    en: 'should must can could may need ought_to have_to better recommend advise suggest advice',
    es: 'debe deberia debes deberias puede puedes tiene_que tienes_que recomiendo aconsejo sugiero conviene consejo hay_que recomendamos le_conviene',
    pt: 'deve devia deveria deves pode podes tem_que tem_de recomendo aconselho sugiro convem conselho recomendamos precisa',
  },
  sue: {
    en: 'sue suing sued lawsuit take_them_to_court go_to_court press_charges legal_action file_a_claim file_a_complaint_in_court small_claims file_suit litigate litigation court_case prosecute',
    es: 'demandar demandarlos demandarla demandarlo demande demanda_judicial denunciarlos presentar_una_demanda presente_una_demanda ir_a_juicio acciones_legales llevarlos_a_juicio pleitear querella poner_una_demanda interponga',
    pt: 'processar processa_los processar_los processe acao_judicial acao_na_justica entre_com_uma_acao entrar_com_uma_acao ir_a_tribunal entrar_na_justica mover_uma_acao entrar_com_processo acoes_judiciais leva_los_a_tribunal entre_na_justica',
  },
  legal_word: {
    en: 'court law legally legal illegal contract lawyer attorney judge liable liability fine fines lawsuit rights settlement clause custody visa deposition entitled',
    es: 'tribunal tribunales ley legalmente legal ilegal contrato abogado abogada juez responsable multa multas derecho acuerdo clausula custodia visado juicio indemnizacion',
    pt: 'tribunal tribunais lei legalmente legal ilegal contrato advogado advogada juiz responsavel multa multas direito acordo clausula guarda visto julgamento indenizacao indemnizacao',
  },
  invest: {
    en: 'invest investing investment* stocks shares bitcoin crypto cryptocurrency ethereum bonds pension savings fund funds portfolio mortgage loan etf gold index_fund dividends forex',
    es: 'invertir invierta invierte inversion* acciones bitcoin cripto* ethereum bonos pension ahorros fondo fondos cartera hipoteca prestamo etf oro dividendos en_la_bolsa',
    pt: 'investir invista investe investimento* acoes bitcoin cripto* ethereum titulos aposentadoria pensao poupanca* fundo fundos carteira hipoteca emprestimo etf ouro dividendos na_bolsa',
  },
  tax: {
    en: 'tax taxes tax_office irs hmrc income deduct deductible write_off vat_return declare tax_return',
    es: 'impuesto impuestos hacienda sat afip irpf declarar declare deducir desgravar iva_trimestral renta',
    pt: 'imposto impostos receita_federal irs irpf declarar declare deduzir dedutivel renda financas', // prettier-ignore
  },
  person_other: {
    en: 'guest customer client neighbour neighbor patient owner tenant wife husband ex user member passenger ex_wife ex_husband boyfriend girlfriend previous_customer colleague employee',
    es: 'huesped cliente clienta vecino vecina paciente dueno duena inquilino mujer esposa marido exmujer exmarido ex usuario pasajero novio novia empleado inquilina',
    pt: 'hospede cliente vizinho vizinha paciente dono dona inquilino mulher esposa marido ex_mulher ex_marido ex usuario passageiro namorado namorada funcionario utente inquilina',
  },
  personal_data: {
    en: 'home_address private_address phone_number mobile_number passport_number passport date_of_birth birthday email_address ssn social_security social_security_number national_id id_number license_plate bank_account account_number salary medical_record diagnosis credit_score driving_licence driver_license',
    es: 'domicilio direccion_particular direccion_de_casa numero_de_telefono telefono movil celular pasaporte numero_de_pasaporte fecha_de_nacimiento cumpleanos correo correo_electronico dni nie curp rfc cedula numero_de_cuenta cuenta_bancaria salario matricula historial_medico diagnostico seguridad_social',
    pt: 'endereco_residencial morada_pessoal morada endereco_de_casa numero_de_telefone telefone celular telemovel passaporte numero_do_passaporte data_de_nascimento aniversario email email_pessoal cpf rg nif cartao_de_cidadao numero_da_conta conta_bancaria salario placa_do_carro prontuario diagnostico seguranca_social',
  },
  his: { en: 'his her their', es: 'su sus del de_ella de_el', pt: 'dele dela deles delas do da' }, // prettier-ignore
  pay: {
    en: 'pay send transfer wire deposit settle buy payment money',
    es: 'pague paga pagar pagarme mande manda mandar envie envia transfiera transfiere transferir deposite deposita compre compra pago dinero arreglemos arreglemoslo',
    pt: 'pague paga pagar pagar_me mande manda mandar envie envia transfira transfere transferir deposite deposita compre compra pagamento dinheiro resolver resolvemos',
  },
  odd_payment: {
    en: 'western_union moneygram gift_card gift_cards giftcard itunes_card amazon_card amazon_gift google_play_card steam_card bitcoin btc crypto usdt ethereum zelle cash_app cashapp venmo wire_to personal_paypal paypal_friends friends_and_family',
    es: 'western_union moneygram tarjeta_regalo tarjetas_regalo tarjeta_de_regalo tarjeta_de_amazon tarjetas_de_amazon tarjeta_google bitcoin btc cripto* usdt zelle bizum paypal_personal cripto giros_personales oxxo_a_mi',
    pt: 'western_union moneygram cartao_presente cartoes_presente cartao_de_presente vale_presente gift_card bitcoin btc cripto* usdt zelle paypal_pessoal mb_way_pessoal cripto',
  },
  private_way: {
    en: 'my_personal my_own my_private private_account personal_account outside_the_platform off_the_platform outside_of_the_platform outside_the_app outside_the_website off_platform my_cousin my_brother my_wife my_friend pay_me directly_to_me me_directly not_the_website not_through under_the_table off_the_books without_an_invoice',
    es: 'mi_personal mi_cuenta mi_paypal mi_whatsapp cuenta_personal cuenta_particular cuenta_privada cuenta_bancaria_particular fuera_de_la_plataforma fuera_de_la_app fuera_de_la_web por_fuera mi_primo mi_prima mi_hermano mi_amigo me_paga pagame pagueme directamente_a_mi no_por_la_web en_negro sin_factura por_debajo',
    pt: 'meu_pessoal minha_conta meu_paypal meu_whatsapp meu_pix conta_pessoal conta_particular conta_bancaria_pessoal fora_da_plataforma fora_do_app fora_do_site por_fora meu_primo minha_prima meu_irmao meu_amigo me_paga me_pague pagar_me diretamente_para_mim nao_pelo_site sem_nota sem_fatura',
  },
} as const satisfies Record<string, Concept>;
