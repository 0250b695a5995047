namespace KpiBot.Questions.Vocabulary;

/// <summary>What Spanish questions are made of. One line per sense: <c>Sense argument: phrase; phrase</c>.</summary>
internal static class Spanish
{
    /// <summary>Periods, grains, comparisons.</summary>
    public const string Time = """
        Unit day: dia; dias
        Unit week: semana; semanas
        Unit month: mes; meses
        Unit bimester: bimestre; bimestres
        Unit quarter: trimestre; trimestres; tri; trim; quarter
        Unit fourmonths: cuatrimestre; cuatrimestres
        Unit half: semestre; semestres
        Unit year: ano; anos; ano fiscal; ejercicio; ano natural; ano calendario
        Adverb day: (diario|diaria|diarios|diarias); diariamente; dia a dia; dia por dia
        Adverb week: semanal; semanales; semanalmente; semana a semana; semana por semana
        Adverb month: mensual; mensuales; mensualmente; mes a mes; mes por mes
        Adverb quarter: trimestral; trimestrales; trimestralmente; trimestre a trimestre
        Adverb half: semestral; semestrales; semestre a semestre
        Adverb year: anual; anuales; anualmente; ano a ano; ano por ano
        OverTime: evolucion; tendencia; tendencias; historico; serie historica; a lo largo del tiempo; evoluciono; evolucionado; evoluciona; evolucionando; trayectoria; curva; con el tiempo; a traves del tiempo; linea de tiempo; a lo largo de los meses; serie temporal; progresion; evolucionaron; a lo largo del ano; en el tiempo; ha evolucionado; historial; evolucionan; a lo largo
        Today: hoy; el dia de hoy
        Yesterday: ayer; aller
        BeforeYesterday: anteayer; antier; antes de ayer; antes de anoche
        This: este; esta; ese; esa; actual; en curso; corriente; presente; vigente
        OfThe: en el; en la; del; de la; en; de
        Last: ultimo; ultima; ultimos; ultimas; pasado; pasada; pasados; pasadas; ult
        Previous: anterior; anteriores; previo; previa; precedente; antes
        BeforeLast: antepasado; antepasada; penultimo; penultima; antes del pasado; antes de la pasada; tras anterior; trasanterior
        Next: proximo; proxima; proximos; proximas; que viene; siguiente; entrante; q viene
        ToDate day: en lo que va del dia; lo que va de dia
        ToDate week: en lo que va de (la|) semana; acumulado de la semana; en lo que llevamos de semana; lo que va de (la|) semana; lo que llevamos de semana
        ToDate month: mtd; en lo que va de mes; en lo que va del mes; acumulado del mes; en lo que llevamos de mes; lo que va del mes; lo que llevamos de mes; lo que llevamos del mes; lo que va de mes; mes a la fecha; en lo que llevamos del mes
        ToDate quarter: qtd; en lo que va del trimestre; en lo que va de trimestre; acumulado del trimestre; en lo que llevamos de trimestre; lo que va del trimestre; lo que llevamos de trimestre; lo que llevamos del trimestre; lo que va de trimestre; trimestre a la fecha; en lo que llevamos del trimestre
        ToDate year: ytd; en lo que va del ano; en lo que va de ano; acumulado del ano; acumulado anual; en lo que llevamos de ano; lo que va del ano; lo que va de ano; lo que llevamos de ano; lo que llevamos del ano; ano a la fecha; ano corrido; en lo corrido del ano; acumulado en el ano; en lo que llevamos del ano
        ToDate: hasta ahora; hasta hoy; hasta el momento; a la fecha; hasta la fecha; acumulado; en lo que va de; lo que va de; por ahora; hasta aqui; en lo que va; en lo que llevamos de; en lo que va de este; en lo que va de esta; lo que llevamos de
        Since: desde; a partir de; desde el inicio de; desde principios de; a contar de; a partir del
        Onward: en adelante; hasta hoy; hasta ahora; hasta la fecha; para aca; hasta el momento; a la fecha; a hoy
        From: de; entre; del; desde
        To: a; al; hasta; y; hasta el
        AllTime: desde siempre; de todos los tiempos; todo el historico; historico completo; desde el inicio; desde el principio; en toda la historia; todo el periodo; de siempre; desde que empezamos; todo el historial; historico total; desde que comenzamos; de toda la historia; desde el primer dia; todo el tiempo
        Ago: atras
        AgoBefore: hace
        Same: mismo; misma; igual
        Fiscal: fy; ano fiscal; ejercicio fiscal; af
        Quarter: t; trimestre; tri; trim; q
        Month 1: enero; ene
        Month 2: febrero; feb
        Month 3: marzo; mar
        Month 4: abril; abr
        Month 5: mayo
        Month 6: junio; jun
        Month 7: julio; jul
        Month 8: agosto; ago
        Month 9: septiembre; setiembre; sep; sept
        Month 10: octubre; oct
        Month 11: noviembre; nov
        Month 12: diciembre; dic
        Weekday monday: lunes; lun
        Weekday tuesday: martes
        Weekday wednesday: miercoles; mie
        Weekday thursday: jueves; jue
        Weekday friday: viernes; vie
        Weekday saturday: sabado; sabados
        Weekday sunday: domingo; domingos
        Number 1: un; uno; una
        Number 2: dos
        Number 3: tres
        Number 4: cuatro
        Number 5: cinco
        Number 6: seis
        Number 7: siete
        Number 8: ocho
        Number 9: nueve
        Number 10: diez
        Number 12: doce
        Number 15: quince
        Number 18: dieciocho
        Number 20: veinte
        Number 24: veinticuatro
        Number 30: treinta
        Number 50: cincuenta
        Number 60: sesenta
        Number 90: noventa
        Number 100: cien
        Number 1000: mil; un mil
        Number 2000: dos mil
        Number 3000: tres mil
        Number 5000: cinco mil
        Number 10000: diez mil
        Number 1000000: millon; un millon
        Ordinal 1: primer; primero; primera
        Ordinal 2: segundo; segunda
        Ordinal 3: tercer; tercero; tercera
        Ordinal 4: cuarto; cuarta
        Ordinal 5: quinto; quinta
        Ordinal 6: sexto; sexta
        Versus: vs; versus; x; contra; (comparado|comparada|comparados|comparadas) (a|con|con el|con la|al); comparando (a|con|con el|con la); en comparacion (a|al|con|con el|con la); frente (a|al|a la); respecto (a|al|de|del|a la|de la); con respecto (a|al|de|del|a la); en relacion (a|al|con|con el|con la); en contraste con; en contraste con el; comparado contra; a diferencia de; sobre el; v
        Compare: compara; comparar; compare; comparacion; comparativa; comparativo; comparando; comparacion entre; diferencia entre; lado a lado; comparame; comparativa entre
        OverUnit year: ano contra ano; ano sobre ano; interanual; interanuales; yoy; year over year; (vs|versus|contra|x) (el|) ano (pasado|anterior|previo); (comparado|comparada|comparados|comparadas|comparando) (con|con el|a|al) ano (pasado|anterior|previo); (comparado|comparada|comparados|comparadas|comparando|en comparacion) (con|con el|al) mismo periodo del ano (pasado|anterior); (respecto|frente|con respecto|en relacion|en comparacion) (al|a|del|con|con el) (ano pasado|ano anterior|ano previo|mismo periodo del ano anterior|mismo periodo del ano pasado); (vs|contra|frente a|frente al) (el|) mismo periodo del ano (pasado|anterior); que el ano pasado; que el ano anterior; (vs|comparado con|respecto a|frente a) hace un ano
        OverUnit quarter: trimestre contra trimestre; intertrimestral; qoq; trimestre sobre trimestre
        OverUnit month: mes contra mes; intermensual; mom; mes sobre mes
        OverUnit week: semana contra semana; wow; semana sobre semana
        PreviousPeriod: (vs|versus|contra|frente al|respecto al|respecto del|comparado con el|comparada con el|comparados con el|comparadas con el|en relacion al|en comparacion con el|con respecto al) periodo (anterior|previo|pasado); que antes; vs (el|) anterior; contra el anterior; periodo contra periodo; vs el periodo (anterior|previo|pasado); contra el periodo (anterior|previo|pasado)
        Growth: crecimiento; tasa de crecimiento; variacion; variacion porcentual; vario; crecio; crecieron; crecimos
        """;

    /// <summary>Dimensions, values, filters, rankings, and nouns that make a KPI together with a verb.</summary>
    public const string Data = """
        Dimension channel: canal; canales; origen; origenes; fuente; fuentes; medio; medios; canal de adquisicion; canal de marketing; canal de origen; origen del lead; fuente del lead; canales de adquisicion; canales de marketing; fuente de los leads; origen de los leads
        Dimension campaign: campana; campanas; campana de marketing
        Dimension owner: vendedor; vendedora; vendedores; vendedoras; comercial; comerciales; rep; reps; representante; representantes; ejecutivo; ejecutiva; ejecutivos; ejecutivas; ejecutivo de ventas; ejecutivos de ventas; ejecutivo de cuenta; ejecutivos de cuenta; ejecutivo comercial; responsable; responsables; propietario; propietarios; sdr; sdrs; bdr; closer; closers; asesor; asesores; asesora; agente; agentes; agente comercial; agentes comerciales; agente de ventas; agentes de ventas; persona; dueno; miembro del equipo; representante de ventas; representantes de ventas; propietario del negocio; asesor comercial; asesores comerciales
        Dimension team: equipo; equipos; gerente; gerentes; jefe; jefes; manager; managers; squad; squads; lider; lideres; equipo de ventas; equipo comercial; equipos de ventas; equipos comerciales; supervisor; gerente de ventas; responsable de equipo
        Dimension region: region; regiones; zona; zonas; territorio; territorios; oficina; oficinas; regional; delegacion; delegaciones; area; areas; oficina regional; sucursal; sucursales
        Dimension country: pais; paises; mercado; mercados
        Dimension industry: sector; sectores; industria; industrias; rubro; rubros; vertical; verticales; ramo; giro; sector de la empresa; sector industrial; segmento de mercado
        Dimension company_size: tamano de empresa; tamano de la empresa; tamano; tamano de cliente; tamano del cliente; tamano de cuenta; numero de empleados; tamano de compania; tamano de la cuenta; tamano de las empresas
        Dimension product: producto; productos; linea de producto; lineas de producto; articulo; articulos; sku; linea de productos
        Dimension pipeline: pipeline; pipelines; embudo
        Dimension stage: etapa; etapas; fase; fases; etapa del embudo; fase del embudo; etapa del negocio; etapas del embudo; etapa del pipeline; estadio
        Dimension deal_type: tipo de negocio; tipos de negocio; tipo de deal; tipo de oportunidad; tipo de venta; tipo de operacion; tipos de deal; tipos de venta
        Dimension loss_reason: motivo de perdida; motivos de perdida; motivo; motivos; razon de perdida; razones de perdida; motivo de rechazo; motivos de rechazo; razon; razones; causa; causas; razones de rechazo; causa de perdida; causas de perdida; motivo de la perdida; razon de rechazo
        Dimension activity_type: tipo de actividad; tipos de actividad; tipo
        Dimension account: cuenta; cuentas; cliente; clientes; empresa; empresas; organizacion; compania; companias
        Dimension fit: fit; icp; fit con el icp; encaje
        LossReasons: motivos de perdida; motivo de perdida; motivos de las perdidas; razones de perdida; por que perdemos; por que perdemos negocios; por que estamos perdiendo; por que estamos perdiendo negocios; por que perdemos ventas; por que perdemos deals; por que perdemos oportunidades; xq perdemos; xq perdemos negocios; xq perdemos deals; porque perdemos; porque perdemos negocios; porque perdemos deals; causas de perdida; por que perdimos; por que perdimos negocios; por que perdimos deals; por que se pierden los negocios; por que se pierden los deals; motivos de negocios perdidos; razones por las que perdemos; razones por las que perdemos negocios; por que perdemos los deals; por que perdemos los negocios; principales motivos de perdida; pq perdemos; por que perdemos tratos; motivos de perdida de negocios; motivos de perdida de deals; motivos por los que perdemos; motivos por los que perdemos negocios; motivos por los que perdemos deals; por que se pierden; motivo de la perdida; por que se pierden negocios; por que estamos perdiendo deals; por q perdemos; por q perdemos negocios; por q perdemos deals; por que perdemos tantos negocios; por que perdemos tantos deals; razones de las perdidas
        Channel organic_search: organico; organica; busqueda organica; trafico organico; seo; busquedas organicas; buscadores
        Channel paid_search: busqueda paga; busqueda pagada; busqueda de pago; google ads; adwords; sem; ppc; buscadores de pago; busquedas pagas; busqueda patrocinada; anuncios de busqueda; google pago
        Channel paid_social: social pago; redes sociales pagas; social paga; redes sociales de pago; facebook ads; social de pago; linkedin ads; anuncios en redes sociales; social ads
        Channel social: social; redes sociales; red social; redes; medios sociales; redes organicas
        Channel direct: directo; trafico directo; directa; acceso directo; visitas directas
        Channel email: email; correo electronico; correo; email marketing; newsletter; boletin; e mail; mailing; canal email; canal de email; mail; canal de correo
        Channel referral: referido; referidos; referencia; referencias; recomendacion; recomendaciones; boca a boca; recomendado; recomendados; referral; programa de referidos
        Channel display: display; banner; banners; anuncios display; publicidad display
        Channel event: evento; eventos; feria; ferias; congreso; congresos; ferias comerciales; feria comercial; exposicion
        Channel partner: socio; socios; partner; partners; aliado; aliados; alianzas; canal de partners; canal de socios
        Channel outbound: outbound; prospeccion; prospeccion activa; llamada en frio; llamadas en frio; puerta fria; prospeccion en frio
        Channel webinar: webinar; webinars; webinario; seminario web; seminarios web; webinarios
        Channel affiliate: afiliado; afiliados
        Channel video: video; videos; youtube
        Activity meeting: reunion; reuniones; demo; demos; demostracion; demostraciones; visita comercial; visitas comerciales; reuniones realizadas; citas; cita; junta; juntas
        Activity call: llamada; llamadas; llamada telefonica; llamadas telefonicas; llamadas hechas; llamadas realizadas; calls
        Activity email: emails; correos; mails; emails enviados; correos enviados; mails enviados; correos electronicos; e mails
        Activity task: tarea; tareas
        Activity note: nota; notas
        Deal: negocio; negocios; deal; deals; trato; tratos; operacion; operaciones; contrato; contratos
        Deal opportunities_created: oportunidad; oportunidades; opp; opps
        Outcome won: ganado; ganada; ganados; ganadas; ganamos; gano; ganaron; cerramos; cerro; cerraron; cerrado; cerrados; cerradas; cerrada; cierra; cerrar; ganar; conseguimos; firmamos; cierran; firmados; hemos ganado; hemos cerrado; se ganaron; se cerraron; se gano; se cerro
        Outcome lost: perdido; perdida; perdidos; perdidas; perdimos; perdio; perdieron; perder; perdemos; pierde; pierden; se perdieron; hemos perdido; se perdio
        Outcome created: creado; creada; creados; creadas; creamos; creo; se crearon; generamos; generado; generados; generada; generadas; nuevos; nuevas; nuevo; nueva; abrimos; crearon; abrieron; se abrieron; se generaron
        Outcome open: abierto; abierta; abiertos; abiertas; en curso; en proceso; vivos; activo; activos; en marcha
        Outcome stalled: estancado; estancada; estancados; estancadas; parado; parados; detenido; detenidos; trabado; trabados; atascado; atascados; frenados; trabadas; detenidas; paradas; atascadas
        Sell: vendimos; vendio; vendieron; vende; venden; vender; vendemos; vendi; vendido; vendidos; vendida; vendidas; facturamos; facturo; facturaron; factura; facturar; facturado; ingresamos; hemos vendido; hemos facturado; vendiendo; recaudamos; ingreso; se vendio; se facturo
        HowMany: cuantos; cuantas; ctos; ctas; numero de; cantidad de; cantidad; nro de; cant de; num de
        HowMuch: cuanto; cuanta; cto; cuanto fue; que monto; qto
        Funnel: embudo; embudo de ventas; embudo de marketing; funnel; embudo completo; embudo de conversion; conversion del embudo; funnel de ventas; tasas del embudo; todo el embudo; conversiones del embudo; tasas de conversion del embudo; funnel completo; funnel de conversion; embudo comercial
        Average: promedio; medio; media; en promedio; de media; mediana; por termino medio; promedios
        Share: porcentaje; participacion; proporcion; que porcentaje; porcentaje de; cuota de participacion; peso; %; tasa; tasas; ratio; indice; que % de; que %; parte; que parte; que proporcion; que porcentaje de; que proporcion de; que parte de; porcion; qué %; q %; cual %; cual es el %; cual es el porcentaje
        Who: quien; quienes; que persona; quien del equipo; cual vendedor
        By: por; x; separado por; dividido por; desglosado por; desglosada por; desglosados por; agrupado por; agrupada por; desglose por; desglosa por; desglosalo por; desglosalos por; segmentado por; detallado por; abierto por; en cada; para cada; segun; divide por; distribucion por; separa por; separalo por; de acuerdo a; de acuerdo con; desglosame por; divididos por; en funcion de; separados por; agrupados por; dividelo por; abrelo por; desglosadas por; partido por; desglosar por; desglosamelo por; discriminado por; entre los; entre las; (se|) (divide|dividen|distribuye|distribuyen|reparte|reparten) (entre|por); dividido entre; dividida entre; repartido entre; repartidos entre; repartidas entre; se reparte; se reparten; se distribuye; se distribuyen
        Each: cada; cada uno de los; cada una de las; todos los; todas las; diferentes; distintos; distintas; cada uno
        Which: cual; cuales; que; en que; en cual; de que; q; cual de los; cual de las
        Except: excepto; menos; sin; salvo; excluyendo; quitando; sin contar; fuera de; a excepcion de; descontando; sin incluir; sin considerar; exceptuando; excluye; quita; quitar; excluir; que no sea; que no sean; todo menos; todos menos; ignorando; con excepcion de; sacando; a excepcion; saca; y nada de; que no (vienen de|vinieron de|vengan de|provienen de|son de|son|llegaron por|llegaron de); omitiendo; saltando; pero no; que no; aparte de; excepcion de; salteando
        Only: solo; solamente; unicamente; nada mas; nomas; filtra; filtra por; filtrando; filtrando por; limita a; solo para; solo los; solo las; solo el; solo la; exclusivamente; filtrar por; filtrar; filtralo por; soloo; limitalo a; restringe a; solo de; solo en; filtrado por; filtrado; filtra solo
        Also: tambien; tb; tbn; ademas; ademas de; incluye; incluyendo; agrega; agregale; suma; sumale; y tambien; junto con; incluir; anade; anadir; agregar; incluyeme; asi como
        AllOf: todos; todas; todo; toda; todos los; todas las; quita el filtro; sin filtro; sin filtros; elimina el filtro; quita los filtros; en general; general; total; cualquier; limpia el filtro; en total; saca el filtro; elimina los filtros; sin el filtro; remueve el filtro; borra el filtro
        Mine: mi; mis; mio; mia; mios; mias
        And: y; e; &; o; mas; con
        FollowUp: y; y que hay de; que hay de; y que tal; y el; y la; y los; y las; pero; ahora; y ahora; entonces; y para; y en; y si; que tal; ok y; y de; y del; y con; lo mismo para; lo mismo de; lo mismo con; y que paso con; y como; y por; y sobre; bueno y; lo mismo pero; vale y; y cual; lo mismo por; y al; y qué onda con; igual para; igual pero; y en cambio; en cambio; ok; y q tal; mejor; mismo para; y respecto a; vale; y qué pasa con; y que pasa con; lo mismo en
        Top: top; principales; tope; lideres en
        Bottom: bottom; cola; ultimos lugares; colistas
        Best: mejor; mejores; mas eficiente; mas eficientes; mas fuerte; destacados; mejor desempeno; mas efectivo; mejor rendimiento
        Worst: peor; peores; mas flojo; mas flojos; mas debil; mas debiles; menos eficiente; peor desempeno; peor rendimiento; menos eficientes
        Highest: mayor; mayores; mas; mas alto; mas alta; mas altos; mas altas; mas caro; mas cara; mas grande; mas grandes; mas largo; mas lento; maximo; maxima; mas larga; mas lenta; campeon; campeon de; lider en; que mas; mas caros; mas tarda; mas elevado; mas elevada; mas largos; mas lentos
        Lowest: menor; menores; menos; mas bajo; mas baja; mas bajos; mas bajas; mas barato; mas barata; mas corto; mas rapido; minimo; minima; mas corta; mas rapida; que menos; mas pequeno; mas baratos; mas cortos; mas pequenos; mas rapidos
        Rank: ranking; rank; rankea; ranquea; ranking de; clasificacion; ordena; ordenado por; ordenados por; ordena por; clasifica; rankear; ranquear; ordename; rankea los; rankeame; ordenar; ordene; posiciones; ordenalos; ordenalos por; tabla de posiciones; ordenar por
        """;

    /// <summary>What is wanted.</summary>
    public const string Asking = """
        WhatIs: que es; q es; que son; que seria; que era; qe es; que cosa es; q son; que vendria a ser; qué viene a ser
        Define: que significa; q significa; que quiere decir; quiere decir; significa; significado; significado de; definicion; definicion de; define; defineme; definir; como se (calcula|calculan|mide|miden|define|definen|computa|obtiene|obtienen|saca); como (calculan|calculas|calculamos|calcula|calculais|miden|mides|medimos|definen|defines|definimos|define|mide|sacan|sacamos|sacas|obtienen|obtienes|es calculado|es calculada|es medido); como lo calculan; calcula; calculado; calculada; calculan; formula; formula de; formula del; que cuenta como; cuenta como; cuentan como; que se considera; se considera; se consideran; considera; consideran; que entra en; entra en; explica que es; explicame que es; explica que significa; explicame que significa; concepto; concepto de; calculo; calculo del; calculo de; como funciona el calculo; que entienden por; que se entiende por; a que llaman; a que llamamos; que incluye; explicame como se calcula; que cuenta exactamente como; que cuenta; explicame el concepto de; entendemos por; a que se le llama; que consideramos; consideramos; que consideran; se mide; se define; que es exactamente; se calcula; entienden por; me explicas que es; me explicas que significa; me puedes explicar que es; como es el calculo; llamamos; se calculan; como se llega; como se saca la cuenta; como sacan
        Why: por que; porque; por q; porq; pq; xq; xque; x que; que paso; que paso con; que ha pasado; que ha pasado con; q paso; q paso con; que explica; cual es (la causa|el motivo|la razon) (de|del|de la); cual fue (la causa|el motivo|la razon) (de|del|de la); a que se debe; a que se debio; que causo; que provoco; que hizo; que hizo que; que llevo a; motivo de la caida; causa de la caida; razon de la caida; que hay detras de; detras de; que esta pasando; que esta pasando con; que sucedio; que sucedio con; que cambio; por cual motivo; por que razon; que ocurrio; que ocurrio con; a que se deben; q onda con; que onda con; que ha ocurrido; que ha ocurrido con; que genero; motivo del aumento; causas de la caida; como es que; que motivo; que impulso; que explica que; que esta detras de; que esta causando; causas de; que salio mal; se debe; razones de la caida; que tumbo; que influyo en; a causa de que; como asi; qué fue lo que pasó; que fue lo que paso con; debido a que; que provoca; que explico; que afecto; que (esta|ha estado) (empujando|jalando|tirando|provocando|causando|afectando|frenando|impulsando|tumbando|generando|moviendo|subiendo|bajando); que (empujo|jalo|tiro|freno|disparo|hundio); detras; hay detras; que hay detras; empujando; jalando; impulsando; quien explica
        Explain: explica; explicame; explicar; analiza; analizame; investiga; analisis; analisis de; diagnostico; entender; explique; explicacion; explicacion de; ayudame a entender; analizar; desglosa la causa; explicacion para; analisis del
        Records: lista; listar; listame; lista de; la lista de; listado; listado de; muestrame la lista; muestra la lista; dame la lista; dame el listado; en lista; cuales son; cuales fueron; relacion de; nombres; nombres de; nombre; nombre de; detalle; detalles; detalla; detallame; detallar; registros; filas; listalos; listalas; enumera; enumerame; quienes son; haz una lista; haz una lista de; hazme una lista; hazme una lista de; muestrame cuales; muestrame cuales son; una lista; una lista de; dame una lista; dame una lista de; muestrame los negocios; muestrame los deals; muestralos; muestramelos; los registros; quiero la lista; quiero la lista de; pasame la lista; pasame la lista de; el listado; el listado de; un listado; un listado de; enlista; enlistame; detalle de; el detalle; el detalle de; desglose individual; ver la lista; ver el listado; saca la lista; saca un listado de; sacame la lista; sacame un listado; sacame un listado de; muestrame el listado; muestrame el listado de; dame el detalle; dame el detalle de; enumeralos; listados; listame los; los nombres; los nombres de; uno por uno; uno a uno; una por una; individualmente
        Forecast: pronostico; pronosticos; pronosticar; pronostica; pronosticado; prevision; previsiones; prever; preve; previsto; prevista; previstos; previstas; proyeccion; proyecciones; proyectado; proyectada; proyecta; forecast; estimacion; estimaciones; estima; estimas; estimamos; estimado; estimada; cuanto vamos a (vender|facturar|cerrar|ganar|ingresar); cuanto (esperamos|podemos|deberiamos|calculas|crees) (vender|facturar|cerrar); vamos a (vender|facturar|cerrar); que vamos a (vender|facturar|cerrar); esperado; esperada; esperamos; expectativa; expectativas; vamos a terminar; como vamos a cerrar; en cuanto vamos a cerrar; cerraremos; venderemos; facturaremos; se espera; tendremos; sera; seran; va a ser; van a ser; vamos a tener; terminaremos; va a cerrar; va a vender; va a facturar; van a vender; van a cerrar; predice; prediccion; predecir; calculas que vamos a (vender|facturar|cerrar); donde vamos a terminar; vamos a acabar; con cuanto vamos a cerrar; esperan vender; esperan facturar; habra; ganaremos; como cerraremos; se preve; se proyecta; preven; se estima; cuanto crees que (venderemos|facturaremos|cerraremos)
        Target: meta; metas; cuota; cuotas; objetivo; objetivos; target; cumplimos la meta; cumplir la meta; llegamos a la meta; llegar a la meta; vamos a llegar a la meta; vamos a cumplir la meta; alcanzar la meta; alcanzamos la meta; dentro de la meta; vs meta; contra la meta; en ritmo; vamos en ritmo; por buen camino; falta para la meta; cuanto falta para la meta; cuanto nos falta para la meta; ritmo; llegamos al objetivo; vamos a llegar al objetivo; vs objetivo; contra el objetivo; cumplir la cuota; cumplimos la cuota; presupuestado; plan; vs el plan; contra el plan; frente a la meta; frente al objetivo; respecto a la meta; respecto al objetivo; avance; llegar al objetivo; llegar a la cuota; vamos a llegar a la cuota; llegamos a la cuota; vs cuota; vs la meta; vs el objetivo; vs la cuota; cumplir el objetivo; cumplimos el objetivo; presupuesto; alcanzar el objetivo; alcanzamos el objetivo; alcanzamos la cuota; alcanzar la cuota; cuanto nos falta; cuanto falta; para llegar a la meta; para llegar al objetivo; para cumplir la meta; cumplido la meta; cumplido el objetivo; cumplido la cuota; hemos cumplido; alcanzado la meta; alcanzado el objetivo; vamos a cumplir; encaminados; vamos bien encaminados; on track; lejos de la meta; cerca de la meta; lejos del objetivo; cerca del objetivo; cumpliendo la meta; cumpliendo el objetivo; cumpliendo la cuota; cumplio la meta; cumplio la cuota; cumple la cuota; cumple la meta; frente a la cuota; respecto a la cuota; comparado con la meta; comparado con el objetivo; comparados con la meta; comparado con la cuota; vamos a alcanzar la meta; vamos a alcanzar el objetivo; vamos bien; vamos bien con la meta; llegaremos a la meta; llegaremos al objetivo; contra la cuota; vamos segun lo previsto; cumpliremos la meta; cumpliremos el objetivo; cumpliremos la cuota
        Alert: alerta; alertas; alertame; alerteme; alertanos; avisa; avisame; aviseme; avisanos; avisar; avisen; me avisas; avisenme; notifica; notificame; notifiqueme; notificanos; quiero que me (avises|avise|avisen|notifiques|alertes|notifique); quiero saber (cuando|si); quiero una alerta; crea una alerta; crear una alerta; configura una alerta; pon una alerta; ponme una alerta; aviso; dame un aviso; mandame un aviso; dime (cuando|si); vigila; monitorea; monitoriza; mantenme al tanto; me dices (cuando|si); programa una alerta; avisa al equipo; hazme saber (cuando|si); informame (cuando|si); me notificas; me alertas; mandame una alerta; enviame una alerta; activa una alerta; lanza una alerta; lanza un aviso; necesito saber (cuando|si); dame un toque (cuando|si); pegame un grito; echame un grito; quiero recibir una alerta; quisiera que me (avises|avisen|avise); avisale al equipo; alerten; crea un aviso; configurame una alerta; me puedes avisar; puedes avisarme; avisarme; alertar; alertarme; notificarme; quiero ser (avisado|notificado|alertado|notificada|avisada); genera una alerta; creame una alerta; pega un grito; ojo (cuando|si); pon un aviso; te pido que me avises
        Send: envia; enviame; envianos; enviar; enviarme; mandame; manda; mandanos; mandar; publica; publicar; postea; programa; agenda; quiero recibir; recibir; comparte; compartenos; hazme llegar; pasame; pasanos; envie; mande; envien; manden; enviale; mandale; posteanos; programame; queremos recibir; quisiera recibir; me mandas; me envias; nos mandas; nos envias; muestrame; quiero; queremos; necesito; dame; danos; envielo; mandalo; programar; reenvia; pon; publicalo; entregame; quiero que me (mandes|envies|mande|envie); me gustaria recibir; compartir; dejanos; deja; enviarnos; mandarnos; mandarme; muestranos; enviaselo; quiero ver; me pasas; nos pasas
        Digest: resumen; resumenes; reporte; reportes; informe; informes; boletin con; digest; recapitulacion; sumario; crea un informe; crea un reporte; crea un resumen; configura un resumen; configura un informe; programa un informe; programa un reporte; programa un resumen; programame un resumen; programame un reporte; balance; report; panorama; parte; haz un resumen; hazme un resumen; configura un reporte; arma un reporte; arma un resumen; programar un reporte; programar un informe; programame un informe; prepara un informe; prepara un reporte; prepara un resumen; genera un reporte; genera un informe
        Freshness: cuando se (sincronizaron|actualizaron|importaron|cargaron|actualizo|sincronizo) (los datos|el crm|la data|la informacion|la base|); cuando fue la ultima (sincronizacion|actualizacion|carga|importacion); ultima (sincronizacion|actualizacion|carga|importacion|sync); por ultima vez; (los datos|los numeros|las cifras) (estan|son|siguen|andan) (actualizados|actualizadas|frescos|al dia|actuales|recientes|desactualizados|sincronizados); estan actualizados (los datos|los numeros); estan al dia (los datos|los numeros); estan (actualizados|sincronizados|frescos|al dia) los datos; datos de cuando; de cuando son los datos; de cuando son (estos|esos) (datos|numeros); que tan (actualizados|frescos|recientes|actuales) (estan|son) los datos; actualizacion de los datos; frescura de los datos; fecha de los datos; datos actualizados; estan actualizados; se actualizo; se sincronizo; se sincronizaron; se actualizaron; cuando se actualizo (esto|la informacion|la data); esta (actualizado|sincronizado) el crm; el crm esta (actualizado|sincronizado); cuando fue el ultimo sync; ultimo sync; estado de la sincronizacion; hasta cuando llegan los datos; ultima vez que se (actualizo|sincronizo|actualizaron|sincronizaron); cuando actualizaron los datos; esta al dia la informacion; la informacion esta (al dia|actualizada); son actuales los datos; a que fecha estan los datos; los datos son de cuando; datos al dia; cuan actualizados estan los datos; sync
        Overview: como (vamos|estamos|andamos|nos fue|nos va|va|van|estuvimos|cerramos|fue|estuvo|anda|nos ha ido|ha ido|le fue|vamos con|estan|andan|fueron|esta|nos esta yendo|estuvieron|le va|va yendo) [las cosas|el negocio|todo|los numeros|la empresa|las cifras|los resultados|nuestros numeros]; vision general; resumen general; panorama general; tablero; dashboard; principales numeros; principales kpis; principales indicadores; los numeros; indicadores; numeros generales; overview; como van las cosas; como esta el negocio; como va el negocio; como vamos de numeros; situacion; situacion actual; nuestros numeros; como lo hicimos; como lo estamos haciendo; kpis; que tal vamos; que tal estamos; que tal nos fue; que tal va; que tal el; que tal la; como va la cosa; que tal nos va; kpi; que tal fue; que tal estuvo; nuestros indicadores; numeros; resultados; panorama; estado del negocio; estado general; como vamos en general; foto general; como anduvimos; balance general; numeros clave; indicadores clave; metricas; metricas clave; como nos fue en general; como pinta; como pinta la cosa; que tal va todo; como va todo; como ha estado; que tal nos ha ido; como ha ido; como fue el (mes|trimestre|ano|semestre); como fue la semana; que tal fue el (mes|trimestre|ano); que tal fue la semana; como viene; como venimos; que tal vamos con los numeros
        Help: ayuda; ayudame; que (puedes|sabes|podes|haces|puede|sabe|pueden) [hacer|responder|contestar]; que puedo (preguntar|preguntarte|pedirte|consultar|pedir); como funcionas; como (funciona|se usa|te uso|usas|uso) [esto|el bot|este bot]; quien eres; que eres; comandos; que kpis (conoces|tienes|sabes|manejas|hay|puedo ver|estan disponibles); que preguntas puedo hacer; help; instrucciones; para que sirves; en que me puedes ayudar; en que puedes ayudarme; en que puedes ayudar; como te uso; que metricas (conoces|tienes|manejas|hay); que te puedo preguntar; que cosas puedes hacer; manual; tutorial; como se usa; cuales kpis (tienes|conoces|hay); que es este bot; que me puedes decir; como me puedes ayudar; que cosas te puedo preguntar; que cosas sabes; necesito ayuda; que te puedo pedir; que mas puedes hacer
        StartOver: empezar de nuevo; empecemos de nuevo; empieza de nuevo; comenzar de nuevo; comencemos de nuevo; de cero; desde cero; empezar de cero; reinicia; reiniciar; borron y cuenta nueva; olvida eso; olvidalo; otro tema; nueva pregunta; cambiando de tema; limpia el contexto; reset; resetea; cambio de tema; olvida lo anterior; nuevo tema; volvamos a empezar; empecemos de cero; otra pregunta; olvida todo; limpiar el contexto; cambiemos de tema; borra el contexto; empezamos de nuevo; vuelve a empezar; comienza de nuevo; dejalo; empezamos de cero
        Write: actualiza; actualizar; cambia; cambiar; cambiale; borra; borrar; elimina; eliminar; crea; crear; creame; agrega un; agrega una; anade un; anade una; edita; editar; modifica; modificar; escribe; escribele; escribir; redacta; redactame; marca; marcar; mueve; mover; asigna; reasigna; asignale; renombra; importa; exporta; llama a; responde; responder; cancela; aprueba; reabre; registra; registrar; inserta; mete; ponle; pon el; pon la; transfiere; quita a; manda un (correo|email|mail|contrato|presupuesto|mensaje|whatsapp) a; envia un (correo|email|mail|contrato|presupuesto|mensaje|whatsapp) a; enviale un (correo|email|mail|mensaje|whatsapp|presupuesto); mandale un (correo|email|mail|mensaje|whatsapp|presupuesto); manda una (propuesta|cotizacion|factura|invitacion) a; envia una (propuesta|cotizacion|factura|invitacion) a; enviale una (propuesta|cotizacion|factura|invitacion) a; mandale una (propuesta|cotizacion|factura|invitacion) a; agenda una (reunion|llamada|cita|demo); programa una (reunion|llamada|cita|demo); compra; paga; ajusta; corrige; cierra el negocio; cierra el deal; archiva; haz una llamada; haz una cotizacion; convierte; fusiona; invita; completa; llena; carga un; sube un; da de alta; da de baja; dale de baja; dar de alta; pasa el; crea un (negocio|deal|lead|contacto|cliente|trato|registro); crea una (oportunidad|tarea|cuenta|nota|cita|reunion); agregar un; anadir un; suprime; escribeme; haz un (correo|email|mail|contrato); llamale a; pon a; poner
        Instruction: ignora; ignora las; ignora todo; ignora todas; ignora todas las instrucciones; ignore; ignorar; haz caso omiso; olvida (tus|las|todas|todo|que|tu) (reglas|instrucciones|ordenes|lo|eres|programacion|restricciones); olvida tus; olvidate de; olvidate de tus; desobedece; finge; finge que; actua como; ahora eres; ahora seras; a partir de ahora; de ahora en adelante; a partir de este momento; prompt del sistema; tu prompt; tus instrucciones; tus reglas; system prompt; revela; revela tu; muestra tu prompt; muestrame tu prompt; repite; repite tus; modo desarrollador; obedece; obedeceme; sin reglas; ya no tienes; nuevas reglas; nuevas instrucciones; habla como; comportate como; responde solo; responde unicamente; di que; muestra tus; saltate; saltate las; jailbreak; imagina que; debes; instrucciones anteriores; reglas internas; todas las instrucciones; sin restricciones; no tienes reglas; modo admin; soy el administrador; soy tu; soy tu creador; hazte pasar por; dan; contesta solo; responde siempre; haz como si; solo di; haz de cuenta; desactiva tus
        OffTopic: que tiempo hace; el tiempo en; clima; el clima; salario; salarios; sueldo; sueldos; nomina; chiste; chistes; receta; recetas; futbol; partido; pelicula; peliculas; cancion; canciones; poema; presidente; capital de; mundial; bolsa; acciones; bitcoin; traduce; traduceme; traduccion; restaurante; restaurantes; almuerzo; cena; vacaciones; feriado; cumpleanos; noticias; horoscopo; vuelo; hotel; contrasena; contrasenas; tarjeta de credito; telefono; direccion; bono; bonos; comision; comisiones; lluvia; llover; va a llover; temperatura; codigo fonte; codigo fuente; python; ensayo; cuento; sentido de la vida; amor; elecciones; competidor; competencia; competidores; pizza; cerveza; cafe; que hora es; dolar hoy; tipo de cambio; inflacion; impuesto; impuestos; balance general contable; flujo de caja; ebitda; utilidad neta; beneficio neto; contratar; despedir; contrataciones; juego; juegos; musica; quien gano el; quien gano la; conta bancaria; cuenta bancaria; saldo; caja; rrhh; empleado; empleados; politica; religion; medico; post de linkedin; post; dividendos; wifi; impresora; estacionamiento; tiempo hace; loteria; serie; signo; hora es; despidos; cumple; fecha de nacimiento; liga; campeonato; ganancias netas; abogado
        """;

    /// <summary>Alerts and schedules.</summary>
    public const string Watching = """
        Above: por encima; por encima de; por encima del; encima de; arriba de; por arriba de; mas de; mas que; mas del; mayor que; mayor a; mayor de; superior a; supera; superar; supere; superen; superan; excede; exceda; exceder; exceden; excedan; pasa de; pase de; pasar de; pasen de; pasa los; pase los; pasa; pase; pasen; rebasa; rebase; rebasar; rebasen; sobrepasa; sobrepase; alcanza; alcance; alcancen; llega a; llegue a; llegar a; al menos; cruza; cruce; suba por encima de; suba de; este por encima de; este arriba de; sobrepasen; suba arriba de; mas caro que; llegan a; lleguen a; >; supere los; supera los; superior al; mayores a; mayores de; mayores que; suban de; sube por encima de; exceda de; como minimo; minimo
        Below: por debajo; por debajo de; por debajo del; debajo de; abajo de; por abajo de; menos de; menos que; menor que; menor a; menor de; inferior a; inferior al; baja de; baje de; bajar de; bajen de; baja a; baje a; baja del; baje del; cae por debajo de; caiga por debajo de; cae debajo de; caiga debajo de; caiga a; como maximo; cae a; este por debajo de; este debajo de; <; bajan de; baja por debajo de; baje por debajo de; caigan por debajo de; menores a; menores de; menores que; cae de; caiga de; caiga abajo de; descienda de; desciende de; quede por debajo de; caen por debajo de; caiga del; cae del; baje abajo de
        Up: sube; suba; subir; subio; subieron; suben; suban; subiendo; aumenta; aumente; aumentar; aumento; aumentaron; aumentan; aumenten; aumentos; crece; crecer; crezca; crecio; crecieron; crecen; crezcan; incremento; incrementa; incremente; incrementaron; se dispara; se dispare; disparo; se disparo; se dispararon; subida; alza; salto; mejora; mejoro; mejoraron; mas alto; mas alta; tan alto; tan alta; alto; altos; pico; se alargo; alargo; alargado; alargando; elevo; creciendo; aumentando; exploto; empeore; empeora; empeoro; dispare; dispara; recupero; se recupero; se elevo; doblo; duplico; repunto; repunte; ha subido; ha aumentado; ha crecido; han subido; han crecido; han aumentado; se incremento; se ha disparado; creciera; subiera; remonto; hacia arriba; para arriba; pa arriba
        Down: baja; baje; bajar; bajo; bajaron; bajan; bajen; bajando; cae; caiga; caer; cayo; cayeron; caen; caigan; caida; caidas; cayendo; disminuye; disminuya; disminuir; disminuyo; disminuyeron; disminuyen; disminuyan; disminucion; reduce; reduzca; reducir; redujo; se redujo; reduccion; desciende; descienda; descendio; descenso; descendieron; se desploma; se desplome; se desplomo; se desplomaron; desplomo; desplomaron; desplome; retrocede; retrocedio; retroceso; se hundio; hundio; tan bajo; tan baja; bajada; malo; mala; flojo; floja; acorto; se acorto; bajon; ha bajado; ha caido; han bajado; han caido; se ha desplomado; flojos; cayera; bajara; tan mal; mal; se derrumbo; merma; mermo; empeoraron; desacelero; ha disminuido; han disminuido; hacia abajo; para abajo; pa abajo
        ByWord: un; en; en un; mas de un; mas de; al menos un; mas del; en mas de; en mas de un; al menos; por mas de
        Unusual: raro; rara; inusual; inusuales; anormal; anomalia; anomalias; fuera de lo comun; fuera de lo normal; extrano; extrana; algo raro; algo extrano; atipico; atipica; inesperado; algo inusual; fuera de lo habitual; fuera de lo esperado; algo anormal; sospechoso; fuera de rango; se sale de lo normal; cosas raras; fuera de serie; alguna anomalia; algo fuera de lo normal; algo atipico; comportamiento raro; se comporta raro
        OffPace: fuera de ritmo; atrasado; atrasados; atrasada; por debajo de la meta; por debajo del ritmo; detras de la meta; fuera del plan; nos quedamos atras; nos quedemos atras; quedamos atras; debajo de la meta; fuera de camino; lejos de la meta; perdamos el ritmo; por detras del objetivo; por debajo del objetivo; retrasados; vamos atrasados; no vamos a llegar a la meta; fuera del ritmo; perdemos el ritmo; por detras de la meta; vamos retrasados; vamos mal de ritmo
        SlaMissed: se incumple el sla; incumple el sla; incumplamos el sla; incumplir el sla; sla incumplido; fallamos el sla; fallemos el sla; fuera de sla; fuera del sla; se incumpla el sla; incumplimiento del sla; no se cumpla el sla; no se cumple el sla; se rompe el sla; rompa el sla; rompamos el sla; sla roto; incumplimos el sla; se viola el sla; se rompa el sla; no cumplamos el sla; no cumplimos el sla; se viole el sla; falle el sla; falla el sla
        Stale: datos desactualizados; desactualizado; desactualizados; datos viejos; deja de sincronizar; deje de sincronizar; no se sincroniza; no se sincronice; falla la sincronizacion; falle la sincronizacion; datos antiguos; sin sincronizar; sync falle; no se actualizan; no se actualicen; datos esten desactualizados; datos se desactualicen; se cae la sincronizacion; dejen de sincronizarse; dejan de actualizarse; datos obsoletos; dejen de actualizarse
        UnitOf money: dolares; dolar; euros; euro; pesos; peso; soles; mxn; cop; eur; lucas
        UnitOf points: punto; puntos; puntos porcentuales; punto porcentual; p.p; pp; p p; pts
        UnitOf percent_change: por ciento; porciento; pct
        UnitOf hours: hora; horas; hs; hrs
        UnitOf days: dia; dias
        UnitOf months: mes; meses
        UnitOf count: negocios; leads; clientes; unidades; deals
        UnitOf times: veces; x
        For: por; durante; por mas de; durante mas de; por al menos; hace mas de
        Every: cada; todos los; todas las; todo; los; las; el; al
        EveryOther: cada dos semanas; cada 2 semanas; cada quince dias; cada 15 dias; quincenal; quincenalmente; una semana si y otra no; cada quincena; semana de por medio; cada semana de por medio; bisemanal; semana por medio; cada 14 dias
        Workday: dia habil; dias habiles; dia laborable; dias laborables; dia laboral; dias laborales; de lunes a viernes; lunes a viernes; cada dia habil; entre semana; cada dia laborable; todos los dias habiles; todos los dias laborables; dia de semana; dias de semana; cada dia laboral; todos los dias laborales; de lunes a viernes todos los dias
        Daily: cada dia; todos los dias; cada manana; todas las mananas; a diario; diariamente; una vez al dia; cada noche; todas las noches; cada tarde; todas las tardes
        FirstDay: primer dia del mes; primer dia de cada mes; primero de cada mes; inicio de mes; principio de mes; principios de mes; primero del mes; comienzo de mes; inicio de cada mes; el primero de mes; principios de cada mes; principio de cada mes; comienzo de cada mes; cada primero de mes; cada inicio de mes; cada principio de mes
        At: a; las; a las; a la; sobre las; hacia las; tipo
        DayPart am: de la manana; por la manana; en la manana; am; a.m
        DayPart pm: de la tarde; de la noche; por la tarde; por la noche; pm; p.m; en la tarde; en la noche
        DayPart noon: mediodia; al mediodia; medio dia; a mediodia
        DayPart oclock: horas; h; hs; en punto; hrs; hora
        Zone Europe/London: hora de londres; horario de londres; londres
        Zone America/New_York: hora de nueva york; nueva york; hora del este
        Zone America/Los_Angeles: hora de los angeles; hora del pacifico
        Zone America/Chicago: hora de chicago; hora del centro
        Zone America/Sao_Paulo: hora de brasil; hora de sao paulo; hora de brasilia
        Zone America/Mexico_City: hora de mexico; ciudad de mexico; hora de ciudad de mexico; hora cdmx; cdmx; horario de mexico; hora de la ciudad de mexico
        Zone Europe/Madrid: hora de madrid; hora de espana; madrid; hora espanola; hora peninsular; horario de madrid
        Zone Europe/Paris: hora de paris
        Zone Europe/Berlin: hora de berlin
        Zone Europe/Lisbon: hora de lisboa; hora de portugal
        Zone America/Bogota: hora de bogota; hora de colombia; hora colombia; bogota
        Zone America/Argentina/Buenos_Aires: hora de buenos aires; hora argentina; hora de argentina; buenos aires
        Zone America/Santiago: hora de santiago; hora de chile; hora chilena
        Zone America/Lima: hora de lima; hora de peru; hora peruana
        Zone UTC: utc; hora utc
        """;

    /// <summary>Words that change nothing.</summary>
    public const string Harmless = """
        Short ingresos: ings; ingr
        Short facturacion: fact; factu
        Short negocios: negs
        Short clientes: clis; cli; clts
        Short trimestre: trim; tri; trimes
        Short oportunidades: oports; oport; opors
        Short conversion: conv
        Short pipeline: pipe
        Short vendedor: vend
        Short marketing: mkt; mktg; mkting
        Filler: hola; buenas; buenos dias; buen dia; buenas tardes; buenas noches; buenas tardes equipo; hola equipo; equipo; hola a todos; gente; chicos; chicas; bot; kpibot; por favor; porfa; porfavor; porfis; pls; gracias; muchas gracias; mil gracias; saludos; disculpa; disculpe; perdon; oye; oiga; ok; vale; bueno; bien; pues; entonces; a ver; mira; che; dale; che bot; si; ah; eh; eee; una pregunta; pregunta; duda; una duda; rapidito; rapido; rapida; urgente; si es posible; cuando puedas; si puedes; te agradezco; de antemano; un saludo; saludos cordiales; estimados; estimado; amigo; compa; wey; tio; tia; hey; gracias de antemano; cuando pueda; si se puede; si no es molestia; no; verdad; cierto; claro; listo; genial; perfecto; excelente; chevere; bacan; guay; padre
        Filler: me; te; se; nos; le; les; lo; la; los; las; yo; tu; vos; usted; ustedes; el; ella; ellos; ellas; nosotros; eso; esto; ese; esa; esos; esas; este; esta; estos; estas; aquel; aquella; nuestro; nuestra; nuestros; nuestras; su; sus; suyo; ello; ahi; alli; aqui; alla; cual; cuales; que; q; quien; cuando; donde; como; cuanto; mismo; misma; mismos; propio; cada; uno; una; unos; unas; un; alguno; alguna; algunos; algunas; algun; otro; otra; otros; otras; cosa; cosas
        Filler: hubiera; hubiese; haya; tengamos; este; esten; quede; queden; sea; sean; puedes; podrias; podria; puede; pueden; podemos; puedo; me das; das; dar; dame; danos; me dices; dices; dime; dinos; decir; decirme; diga; digame; quiero; quisiera; queria; necesito; necesitaria; necesitamos; queremos; me gustaria; nos gustaria; gustaria; saber; ver; conocer; consultar; muestra; muestrame; mostrar; mostrame; mostrarme; ensename; ensena; pasa; pasame; compartirme; compartir; comparteme; saca; sacame; trae; traeme; busca; buscame; informa; informame; revisa; revisar; confirma; confirmar; confirmame; calcula; calculame; necesitaba; ayudame con; tienes; tenemos; tengo; tiene; tienen; tuvimos; tuvo; tuvieron; teniamos; tener; hay; hubo; habia; existe; existen; hemos; ha; han; he; habido; esta; estan; estamos; estaba; estaban; estuvo; estoy; es; son; fue; fueron; era; eran; sido; ser; siendo; seria; somos; va; van; vamos; ir; yendo; iba; viene; vienen; vino; vinieron; venir; entro; entraron; entran; entra; llego; llegaron; llegan; llega; trajo; trajeron; traen; genero; generaron; genera; generan; generar; hizo; hicimos; hicieron; hacer; hace; hacen; hecho; hecha; hechos; hechas; quedo; quedan; queda; dio; dieron; obtuvo; obtuvimos; obtuvieron; recibimos; recibio; recibieron; logramos; logro; lograron; consiguio; consiguieron; llevamos; lleva; llevan; realizo; realizaron; realizamos; realizado; realizada; realizados; realizadas; registramos; registrado; registradas; registrados; registro; envio; enviamos; enviaron; enviado; enviados; tarda; tardamos; tardan; demoramos; demora; gastamos; gasto; gastaron; invertimos; costo; cuesta; cuestan; nos cuesta; representa; representan; actual; actuales; actualmente; ahora; ahora mismo; ahorita; en este momento; de momento; hoy en dia; ya; aun; todavia; siempre; aporto; aportan; produjo; captamos; cerrando; ocurrio; sucedio; paso; pasando; salio; presento; tenga; tengan; atendio; resulto; hicieron falta; anda; andan
        Filler: el; la; los; las; lo; al; del; de; en; un; una; a; con; por; para; pa; sobre; hasta; entre; desde; hacia; segun; durante; dentro; dentro de; tras; ante; si; y; e; o; u; ni; pero; sino; aunque; mientras; tambien; muy; mucho; mucha; muchos; muchas; poco; tan; tanto; bastante; todo; total; totales; en total; general; valor; valores; numero; numeros; dato; datos; indicador; metrica; resultado; resultados; nivel; monto; importe; suma; cifra; cifras; exacto; exacta; exactamente; aproximadamente; aprox; mas o menos; realmente; basicamente; solo para saber; respecto; referente; relacionado; relacionados; acerca; acerca de; en cuanto a; en terminos de; etc; periodo; fecha; fechas; plazo; vez; veces; bueno; buena; buenos; buenas; nuestra empresa; en la empresa; empresa; compania; casa; crm; hubspot; en el crm; sistema; base; presentacion; comite; directorio; junta directiva; consejo; reunion de direccion; direccion general; para el jefe; para mi jefe; para el comite; para el informe del comite; para el informe; para la reunion; para la presentacion; para el directorio; para la junta; del equipo de ventas; del equipo de marketing; marketing y ventas; desglose; desglosado; distribucion; division; detallado; vista; grafico; grafica; tabla; un grafico; una grafica; una tabla; en tabla; en grafico; provenientes; proveniente; provenientes de; atendido; atendidos por; cerrados por; cerrado por; ganados por; ganado por; ganadas por; a cargo de; gestionado por; perteneciente; que tan; cuan; idea; alguna idea; tienes idea; sabes; sabrias; curiosidad; por curiosidad; oficial; referente a; ultimamente; recientemente; mes de; ano de; trimestre de; semana de; cual ha sido; ha sido; cual fue; cual es; como es; cual seria; final; inicio; fin; alguien; nomas; pues; numeros de; datos de; por parte de; lanzadas; s; n; vaya; por cierto; nos fue; le fue; les fue; a ver si; informe; tiempo; contar; marketing (entrego|genero|trajo|paso|mando|produjo|creo|entrega|genera|trae|capto); (entrego|genero|trajo|paso|mando|produjo|creo|capto) marketing; (el|) equipo de marketing (entrego|genero|trajo|paso); en dinero; en plata; en dolares; en euros; en pesos; en lana; entrego; entregamos; entregaron; dinero
        """;
}
