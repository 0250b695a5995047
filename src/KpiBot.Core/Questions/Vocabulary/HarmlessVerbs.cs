namespace KpiBot.Questions.Vocabulary;

/// <summary>Verbs that say of a figure only that it came to be, in the forms that questions use. Those marked <c>gain</c> say of customers that they are new. Verbs that also say a fall, a rise, an end or a limit are not here. One text a language.</summary>
internal static class HarmlessVerbs
{
    /// <summary>English.</summary>
    public const string English = """
        Filler gain: bring; brings; bringing; brought; generate; generates; generated; land; lands; landed; attract; attracts; attracted; attracting; capture; captures; captured; capturing; acquire; acquires; acquired; acquiring; produces; produced; producing
        Filler gain: gave us; gives us; gets us; got us; produce; drive; pulling; drives; drove; driven; driving; deliver; delivers; delivered; delivering; yields; yielded; yielding; sourced; netted; gained; gaining; rope in; roped in; pull in; pulled in; rolled in; rolling in; poured in; pouring in; rack up; racked up
        Filler: scored; scoring; notches; gives; gave; given; giving; recorded; recording; pop up; popped up; popping up; showed up; showing up; shown; collected; collecting; accumulate; accumulated; accumulating; gathered; gathering
        Filler: counted; counting; clocking; posted; posting; averaging; totalled; totalling; amounted to; amounts to; ran; ran at; sat at; sits at; stood at; stands at; ended up; end up; ends up; came out; comes out; turned up; materialize; materialized; thru
        """;

    /// <summary>Portuguese.</summary>
    public const string Portuguese = """
        Filler gain: trouxe; trouxeram; trouxemos; trouxer; traz; trazem; trazemos; trazendo; trazido; trazidos; gera; geram; gerou; geraram; geramos; gerando; gerado; rende; rendem; rendeu; renderam; rendendo; capta; captam; captou; captaram; captamos; captando; atrai; atraem; atraiu; atrairam; atraimos; atraindo
        Filler gain: obtem; obtivemos; obteve; obtiveram; produz; produzem; produziu; produziram; produzimos; produzindo; puxou; puxaram; puxamos; puxa; pegou; pegaram; pegamos; pega; conquista; conquistou; conquistaram; conquistam; nos deixou; nos deixa; deixou; entregou; entregaram; entrega; entregam; arranjou; arrumou; angariou; angariamos
        Filler: hj em dia; pingando; rolou; rolaram; rola; rolam; pintou; pintaram; pinta; pintam; pintando; surgiu; surgiram; surge; surgem; surgindo; apareceu; apareceram; aparece; aparecem; aparecendo; nasceu; nasceram; acontece; acontecem; ocorre; ocorrem; somou; somaram; somam; somamos; somando
        Filler: acumula; acumulam; acumulou; acumularam; acumulamos; acumulado; juntaram; juntamos; juntando; anotou; anotaram; anotamos; registra; registraram; contabiliza; contabilizou; contabilizaram; contabilizamos; marcou; marcaram; marcamos; mostrou; mostraram; apresentam
        Filler: colheu; colhemos; tirou; tiraram; tiramos; demos; dao; ficam; ficando; chegando; recebe; recebem; recebendo; agendou; agendaram; agendamos; fazemos; fazendo; faziam; viemos; rodou; rodando; andamos; andando; tenido; hemos tenido; habido
        """;

    /// <summary>Spanish.</summary>
    public const string Spanish = """
        Filler gain: trae; traen; traemos; trajo; trajeron; trajimos; traiga; traigan; trayendo; traido; traidos; genera; generan; genero; generaron; generamos; generando; generado; rinde; rinden; rindio; rindieron; capta; captan; capto; captaron; captando; atrae; atraen; atrajo; atrajeron; atrajimos; atrayendo
        Filler gain: obtiene; obtienen; obtuvo; obtuvieron; obtuvimos; producen; produjo; produjeron; produjimos; producimos; aporta; aportan; aporto; aportaron; aportamos; aportando; nos dejo; nos deja; dejo; sumo; suma; suman; sumaron; sumamos; sumando; consigue; consiguen; consiguio; consiguieron; saco; sacaron; sacamos
        Filler gain: entren; ingresen; entro; entran; entraron; entrando; llego; llegan; llegaron; llegando; jala; jalo; jalaron; jalamos; entrega; entregan; entrego; entregaron; metio; metieron; metimos; salieron; han salido
        Filler: luego; arroja; arrojan; arrojo; arrojaron; juntan; juntaron; juntamos; juntando; acumula; acumulan; acumulo; acumularon; acumulamos; acumulado; aparece; aparecen; aparecio; aparecieron; nacio; nacieron; surgio; surgieron; surgen; ocurrieron; ocurren; sucedieron; aterrizo; aterrizaron; cuajaron
        Filler: anoto; anotaron; anotamos; registran; marcaron; marcamos; mostro; mostraron; reporto; reportaron; reportamos; reporta; reportan; cosecho; cosechamos; maneja; manejan; manejaron; manejamos; ronda; rondan; rondo; rondaba; rondaron
        Filler: anduvo; anduvieron; anduvimos; estuvieron; estuvimos; ibamos; ibas; fuimos; habian; habiamos; entrado; ingresado; corresponden; correspondio; correspondieron; cuando (hablas|hablan|hablamos) de; llevaba; llevaban; llevabamos; recibe; reciben; recibiendo; dan; damos; viniendo; agendo; agendaron; agendamos; cuenta con; cuentan con; tenian
        """;
}
