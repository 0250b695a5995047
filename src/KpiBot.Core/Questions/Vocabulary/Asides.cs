namespace KpiBot.Questions.Vocabulary;

/// <summary>What people say around a question: what comes before or after it for them, why they ask, how little hurry there is. Written like <see cref="Courtesies"/>; a figure or a period named in them is not asked about.</summary>
internal static class Asides
{
    /// <summary>Months and the times that are talked of, in all languages.</summary>
    public const string Months =
        "january|february|march|april|may|june|july|august|september|october|november|december|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|enero|febrero|marzo|mayo|junio|julio|septiembre|setiembre|octubre|noviembre|diciembre";

    /// <summary>Who is met or called.</summary>
    public const string Others =
        "boss|client|customer|team|board|ceo|cfo|director|manager|investors|chefe|chefa|cliente|clientes|diretor|diretora|diretoria|gerente|gestor|gestora|conselho|time|pessoal|investidores|socio|socios|jefe|jefa|directora|directores|directivos|equipo|inversionistas|inversores|consejo|gerencia";

    /// <summary>The turns of all three languages.</summary>
    public const string Turns = """
        antes (de|que) (eu|a gente|) (comecar|entrar|iniciar|ir|entrarmos|comecarmos|irmos|apresentar|abrir|seguir|continuar|entre|comece|va) (na|no|em|a|o|com a|com o|para|pra|pro|numa|num|uma|um|para a|para o|) [minha|meu|nossa|nosso|proxima|proximo|essa|esta] {reuniao} [{dela}] [com [o|a|os|as|meu|minha] {quem}] [{quando}]
        antes de (eu|a gente|) (falar|conversar|ligar|sentar|encontrar|responder|reunir|me reunir|escrever) (com|pra|para|pro|ao|) [o|a|os|as|meu|minha] {quem}; antes de (sair|ir embora|ir|almocar|desligar|dormir|mais nada|tudo) ,; mas antes (de ir|disso|de tudo|de sair|) ,
        antes de (comenzar|empezar|entrar|iniciar|ir|presentar|seguir) (en|a|con|) [la|el|una|un|mi|nuestra|nuestro] {reunion} [{della}] [con [el|la|los|las|mi] {quem}] [{cuando}]; antes de (hablar|conversar|llamar|sentarme|reunirme|responder|escribirle|escribir|responderle) (con|al|a|) [el|la|los|las|mi] {quem}; antes de (salir|irme|irnos|nada|todo|colgar) ,
        before (i|we) (start|begin|join|present|enter) [the|my|our|a] [{kind}] {meeting}; before (i|we) (talk|speak|call|meet|respond|reply|write|go) (to|with|) [the|my|our] {quem}; before (i|we) (go|leave|log off|forget|hang up|continue|start) ,; (before that|but before that|but first|before anything else) ,
        (se|caso) nao for (muito|pedir muito|incomodo|demais|muito incomodo|pedir demais|abusar) [trabalho]; se nao (der|dar) [muito] trabalho; sem (pressa|urgencia) (nenhuma|alguma); (si no es|si no fuera) (mucho|demasiado|mucha) (pedir|trabajo|molestia|problema); sin (prisa|apuro|urgencia) (alguna|ninguna|); if its not too much (work|hassle|bother); (no|without any) (rush|hurry) (at all|whatsoever)
        como se (eu|a gente) (fosse|fossemos) (um|uma|) (leigo|leiga|crianca|novato|novata|iniciante|leigos); como si (yo|) (fuera|fuese|tuviera cinco anos) (un|una|) (novato|novata|principiante|lego|nino); [like|as if|as though] (im|i was|i were|i am) (five|a beginner|new to this|a layman|a newbie)
        ^ [o|a|os] (pessoal|galera|time|todo mundo|chefe|diretoria|gente) [aqui] (vive|so|sempre|fica|ficam|anda|nao para de|so sabe) (falando|fala|falar) (de|do|da|em|no|na|sobre); ^ [la|el] (gente|equipo|todo el mundo) [aqui|siempre] (vive|anda|no para de|siempre) (hablando|habla|hablar) (de|del|sobre); ^ (people|everyone|everybody|folks) [here] (keep|keeps) (talking|going on|banging on) about
        (e|eh|isso e|seria) (pra|para) (calcular|fechar|pagar|conferir) (a|o|as|os) (comissao|comissoes|bonus|premiacao|variavel|folha) (dele|dela|deles|delas|do time|dos vendedores|da equipe|) $; (es|eso es|seria) para (calcular|cerrar|pagar|revisar) (la|el|las|los|su|sus) (comision|comisiones|bono|bonos|variable) (de el|de ella|suya|del equipo|de los vendedores|) $; (its|this is|thats) (for|to calculate|to work out|to pay) [his|her|their|the] (commission|commissions|bonus|payout) [calculation] $
        ^ (eu|) (vi|li|notei|percebi|reparei) [ali|aqui|la] [(no|na|em|num|nos|nas) (dashboard|painel|relatorio|report|crm|sistema|planilha|slide|deck|grafico|hubspot|resumo)] que; ^ (vi|lei|note) [en (el|la|los|un) (dashboard|panel|tablero|informe|reporte|crm|sistema|excel|grafico|hubspot)] que; ^ (i|) (saw|noticed|read) [(on|in) (the|our) (dashboard|report|crm|sheet|deck)] that
        (me|) (repete|repita|repetir) [pra mim|ai|por favor] (o|a|os|as); (repite|repiteme|repetir|me repites) [por favor] (el|la|los|las); ^ sera que; , sera que
        [(pra|para) (eu|)] (nao|n) (quero|queremos|gostaria de) (ser|sermos|) (pego|pega|pegos|surpreendido|surpreendida|surpresas) [de surpresa]; no (quiero|queremos) (que me tome por|llevarme|que me agarre de|) (sorpresa|sorpresas|una sorpresa); (i|we) (dont|do not) want (to be|any) (surprised|caught off guard|surprises|caught by surprise)
        (pois|porque|ja que|que|) ({mes}|o mes|o trimestre|o ano|a semana) ainda nao (fechou|acabou|terminou|encerrou|virou) $; (pues|porque|ya que|que|) ({mes}|el mes|el trimestre|el ano|la semana) (todavia|aun) no (ha cerrado|cerro|termina|ha terminado|termino|cierra) $; (because|since|as|) ({mes}|the month|the quarter|the year) (hasnt|has not|isnt|is not) (closed|ended|finished|over|done|closed yet) [yet] $
        em que pe (esta|estao|anda|andam|ta|tao|estamos|estava) [com|de|em]; a quantas (anda|andam|ta|esta) [com|de]; en que (quedo|estamos|vamos) (con|en lo de); where (do|are) we [stand] (on|with|in terms of); (desse|deste) jeito [todo|ai] $; (dessa|desta) (forma|maneira) $; (de esta|de esa) (forma|manera) $
        """;
}
