namespace KpiBot.Questions.Vocabulary;

/// <summary>Single words of asking, thanking and greeting that tell nothing wherever they stand; the turns that hold telling words are <see cref="Courtesies"/>. One text a language.</summary>
internal static class CourtesyWords
{
    /// <summary>English.</summary>
    public const string English = """
        Filler: lastly; pardon; howdy; hm; hmmm; mmm; erm; uhh; umm; uhm; ehm; huh; ooh; oops; ugh; phew; whoa; yikes; damnit; argh; gosh; jeez; geez; aha; ahh; worldwide; tysm; tyvm; tyia; thnx; thnks; thks; tnx; txs; thanx
        Filler: thankyou; thanku; provide; provides; provided
        """;

    /// <summary>Portuguese.</summary>
    public const string Portuguese = """
        Filler: dizem; dizei; digas; digam; fale; falem; informem; mostrem; exibe; exiba; apresente; passem; tragam; puxe; pega; pegue; levante; busque; procura; procure; verifica; verifique; verificar; cheque; confira; confiram
        Filler: consulta; consulte; calcule; calcular; roda; rode; rodar; gere; extrai; extraia; lembra; lembre; relembra; relembre; recorda; indica; indique; indicar; vejamos; vejam; vejo; descobre; descubra; descobrir; fornece
        Filler: forneca; fornecer; adianta; procurando; buscando; olhando; obter; consultar; acompanhar; perguntar; perguntando; tens; teria; quis; quiser; quiserem; puder; puderem; souber; souberem; tentando; curioso; curiosa
        Filler: sabemos; sabem; saberia; precisaria; quereria; gostaria; gostariamos; gostava; adoraria; pergunto; dissesse; fiquei; ficamos; necessito; necessitamos; socorro; licenca; perguntinha; primeiramente; enfim; alias
        Filler: resumindo; resumidamente; novamente; repetindo; oii; oiii; oie; oiee; olaa; eae; eai; iai; alo; sextou; partiu; prezados; senhores; rapaziada; turma; querido; querida; queridos; ih; uai; vixe; oxe; eita; poxa
        Filler: caramba; caraca; putz; aff; afe; humm; hmm; hmmm; ahn; ham; hein; ein; rsrs; rsrsrs; kkk; kkkk; kkkkk; haha; hahaha; hehe; espere; perai; calmai; maravilha; bacana; joia; entendi; saquei; globalmente; sff; obgd
        Filler: obgda; obrigadao; brigadao; obrigadinho; tks; tmj; agradecido; agradecida; agradecemos; atenciosamente; rapidao
        """;

    /// <summary>Spanish.</summary>
    public const string Spanish = """
        Filler: dice; dicen; diras; diria; dirias; dirian; decidme; decinos; digan; diganme; digannos; diganos; digas; muestren; muestrenme; mostradme; mostranos; mostrad; muestran; mostrarnos; darme; darnos; daria; darias; darian
        Filler: dadme; denme; dennos; denos; pasan; pasenme; paseme; pasadme; pasarnos; pasarme; ensename; ensenenme; ensenadme; ensenar; ensenarme; ensenan; ensenais; traer; traerme; traiganme; traedme; sacar; sacarme; saquenme
        Filler: sacanos; buscar; buscarme; busquenme; busco; buscamos; buscando; calcular; calculame; calculenme; calcularme; cuentanos; contadme; contame; contarme; compartan; compartanme; compartidme; indica; indicas; indicame
        Filler: indicanos; indiquenme; indicar; indicarme; informar; informarme; informenme; recuerda; recuerdas; recuerdame; recordame; recuerdanos; recordarme; recordas; recordar; facilita; facilitas; facilitame; facilitanos
        Filler: facilitar; facilitarme; proporciona; proporcioname; proporcionar; proporcionarme; averigua; averiguame; averiguar; chequea; chequeame; chequear; checa; checame; checar; checas; revisame; revisanos; revisarme
        Filler: verifica; verificame; verificar; verifiquen; consulta; consultame; consultar; consultando; mire; miren; miremos; mirame; mirando; mirad; fijate; fijense; fijese; veme; vemos; veamos; veo; viendo; verlo; vea; vean
        Filler: interesa; interesaria; urge; ocupo; ocupamos; preciso; precisamos; intento; tratando; quisieramos; encantaria; sabeis; saben; sabrian; sabria; podeis; podriais; pudieras; pudiera; preguntar; preguntarte
        Filler: preguntando; reportar; tirame; tira; regalame; deme; hablemos; ayudarme; ayudame; ayudas; ayudan; preguntita; dudita; nuevamente; repito; rapidisimo; rapidamente; holi; holis; holaa; holaaa; ey; epa; quiubo
        Filler: quihubo; oid; oigan; okey; okay; okis; venga; orale; andale; guey; weon; huevon; maestro; crack; capo; pana; parce; parcero; manito; cuate; carnal; muchachos; amiga; jefecito; mmm; hm; hmm; hmmm; uy; uyy; ay; uf
        Filler: ufa; ostras; ostia; jope; caray; vaya; caramba; chale; ajam; aja; ajaa; eee; ehh; emm; jaja; jajaja; jeje; jejeje; jiji; xd; espere; esperen; espera; grax; grcs; grs; graciaas; graciass; thx; tks; agradecido
        Filler: agradecida; abrazo; abrazos; besos; porfi; porfis; porfaplis; plis; plisss; xfis; xfa; xfavor; xfas; pofavor; porfavorcito; favorcito; globalmente; aca; tmb; tmbn; dimelo; digamelo; muestreme; ensenanos; muestrenos
        """;
}
