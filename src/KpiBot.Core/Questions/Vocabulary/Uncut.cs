namespace KpiBot.Questions.Vocabulary;

/// <summary>Turns of phrase that want one total: "regardless of the channel", "seja qual for o vendedor", "sin separar por producto". The dimension in them cuts nothing. Written like <see cref="Courtesies"/>.</summary>
internal static class Uncut
{
    /// <summary>What a figure is cut by, in all languages.</summary>
    public const string Cuts =
        "channel|channels|source|sources|campaign|campaigns|rep|reps|seller|sellers|salesperson|team|teams|region|regions|product|products|industry|industries|segment|segments|country|countries|account|accounts|customer|customers|stage|stages|manager|managers|" +
        "canal|canais|origem|origens|campanha|campanhas|vendedor|vendedora|vendedores|time|times|equipe|equipes|regiao|regioes|produto|produtos|setor|setores|segmento|segmentos|industria|industrias|pais|paises|fonte|fontes|cliente|clientes|conta|contas|porte|etapa|etapas|gerente|gerentes|" +
        "canales|origen|campana|campanas|equipo|equipos|regiones|producto|productos|sector|sectores|fuente|fuentes|cuenta|cuentas|etapa";

    /// <summary>The turns of all three languages.</summary>
    public const string Turns = """
        (regardless|irrespective|independent|independently) of [which|what|the|our] {cut} [(or|and) [the|our] {cut}]; (no matter|doesnt matter|does not matter|never mind) [(which|what)] [the|our] {cut}; (whatever|whichever) [the] {cut} [(is|may be|might be)]
        (without|with no|no need for) [(a|any|the)] (split|splitting|breakdown|breaking down|breaking it down|splitting it|separating|distinguishing|separation|distinction) (by|per|between|into) [the|our] {cut} [(or|and) [by] {cut}]; (counting|adding up|summing|combining|including|aggregating|adding) all [of] [the|our] {cut} [(together|up)]; all [the|our|of our|of the] {cut} (combined|together|taken together|put together|added up); everyone (together|combined) ,
        [(i|we)] (dont|do not) (need|want|care about) [(it|them|this|that|a|the)] [(to be|breakdown|split|broken down|breaking down)] (by|per) {cut} [(or|and) [by] {cut}]; [it] (doesnt|does not) (need|have) to be [(split|broken down)] (by|per) {cut}; [(theres|there is)] no need to (split|break) [it] [down] (by|per) {cut}
        (independente|independentemente|independendo|indiferente) (de|do|da|dos|das) [(qual|que|quem)] [(for|seja|e)] [o|a|os|as] {cut} [(e|ou|nem) (de|do|da|o|a|dos|das|) {cut}]; (seja|seja la) (qual|quem) for (o|a) {cut}; qualquer (que|q) (seja|for) (o|a) {cut}; (nao|n|pouco) (importa|importando|interessa) [(qual|de qual|de que|quem|por qual)] [(for|seja|e)] [o|a|os|as] {cut}; tanto faz [qual] [o|a] {cut}
        sem (importar|distinguir|separar|quebrar|dividir|abrir|detalhar|segmentar|cortar|agrupar|diferenciar|discriminar|olhar|fazer distincao|distincao|separacao|quebra|abertura|divisao) (de|por|pelo|pela|o|a|entre|nos|nas|em) [os|as] {cut} [(e|ou|nem) [por] {cut}]; (contando|somando|juntando|considerando|incluindo|agregando|consolidando|unindo|levando em conta) (todos|todas) [os|as] [nossos|nossas] {cut}; [de] [todos|todas] [os|as] {cut} (somados|somadas|juntos|juntas|consolidados|consolidadas|agregados|agregadas); (todo mundo|todos|todas) (junto|juntos|juntas|somado|somados) ,
        [(eu|a gente)] (nao|n) (precisa|preciso|precisamos|quero|queremos|queria|faz falta) [(ser|que seja|abrir|separar|quebrar|detalhar|ver|dividir|separado|aberto|a quebra|a abertura|o detalhe)] (por|pelo|pela) {cut} [(e|ou|nem) [por] {cut}]
        (independientemente|independiente|indistintamente|sin importar|sin distincion|no importa|no importando|da igual|da lo mismo) (de|del|de la|de los|) [(cual|que|cual sea|de que|de cual)] [(sea|es)] [el|la|los|las] {cut} [(o|y|ni) (de|del|el|la|) {cut}]; sea (cual|quien) (sea|fuere) (el|la) {cut}; cualquiera que sea (el|la) {cut}
        sin (separar|separarlo|desglosar|desglosarlo|desglose|dividir|dividirlo|distinguir|diferenciar|distincion|discriminar|agrupar|abrir|segmentar|cortar) (de|por|el|la|entre) [los|las] {cut} [(o|y|ni) [por] {cut}]; (contando|sumando|juntando|considerando|incluyendo|agregando|consolidando|uniendo) (todos|todas) [los|las] [nuestros|nuestras] {cut}; [todos|todas] [los|las] {cut} (sumados|sumadas|juntos|juntas|consolidados|consolidadas|agregados|agregadas); (todos|todas|todo el mundo) (junto|juntos|juntas|sumados) ,
        no (necesito|necesitamos|quiero|queremos|hace falta|tiene que ser|es necesario) [(que sea|ser|verlo|ver|desglosar|desglosarlo|separar|separarlo|dividir|el desglose)] por {cut} [(o|y|ni) [por] {cut}]
        """;
}
