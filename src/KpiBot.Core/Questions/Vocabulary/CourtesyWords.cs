namespace KpiBot.Questions.Vocabulary;

/// <summary>Single words of asking, thanking and greeting that tell nothing wherever they stand; the turns that hold telling words are <see cref="Courtesies"/>. One text a language.</summary>
internal static class CourtesyWords
{
    /// <summary>English.</summary>
    public const string English = """
        Filler: lastly; pardon; howdy; uhh; umm; uhm; ehm; huh; ooh; oops; ugh; phew; whoa; yikes; damnit; argh; gosh; jeez; geez; aha; ahh; worldwide; tysm; tyvm; tyia; thnx; thnks; thks; tnx; txs; thanx
        Filler: did i; thankyou; thanku; provide; provides; provided; (that|which) (we|you) use; do (we|you) use; (we|you) use
        """;

    /// <summary>Portuguese.</summary>
    public const string Portuguese = """
        Filler: (em algum|em qualquer|a qualquer) momento; por (algum motivo|alguma razao|qualquer motivo); como (todo|toda|em todo|em toda) (dia|semana|mes|trimestre|ano|manha|segunda|terca|quarta|quinta|sexta); como (todos os|todas as) (dias|semanas|meses|trimestres|anos|segundas|tercas|quartas|quintas|sextas)
        Filler: dizem; dizei; digas; digam; fale; falem; informem; mostrem; apresente; passem; tragam; puxe; pegue; levante; busque; procura; procure; verifica; verifique; verificar; cheque; confira; confiram
        Filler: consulta; consulte; calcule; roda; rode; rodar; gere; extrai; extraia; lembra; lembre; relembra; relembre; recorda; indica; indique; indicar; vejamos; vejam; vejo; descobre; descubra; descobrir; fornece
        Filler: forneca; fornecer; adianta; procurando; buscando; olhando; obter; consultar; perguntar; perguntando; tens; teria; quis; quiser; quiserem; puder; puderem; souber; souberem; tentando
        Filler: sabemos; sabem; precisaria; quereria; adoraria; pergunto; fiquei; necessito; necessitamos; socorro; com licenca; perguntinha; primeiramente; enfim; alias
        Filler: resumindo; resumidamente; novamente; repetindo; oii; oiii; oie; oiee; olaa; eae; iai; alo; sextou; partiu; senhores; rapaziada; turma; querido; querida; queridos; ih; vixe; oxe
        Filler: caraca; aff; afe; humm; hmm; hmmm; ahn; ham; ein; rsrsrs; kkkkk; espere; perai; calmai; maravilha; bacana; joia; entendi; saquei; globalmente; sff; obgd
        Filler: fiz; obgda; (que|q) (voces|vcs|vc|voce|a gente|nos) (usam|usa|usamos|adotam|adotamos); voces usam; vcs usam; a gente usa; obrigadao; brigadao; obrigadinho; tks; tmj; agradecido; agradecida; agradecemos; rapidao
        """;

    /// <summary>Spanish.</summary>
    public const string Spanish = """
        Filler: en (algun|cualquier) momento; en el momento en que; por (algun motivo|alguna razon|cualquier motivo); como (cada|todos los|todas las) (dia|dias|semana|semanas|mes|meses|trimestre|trimestres|ano|anos|manana|mananas|lunes|martes|miercoles|jueves|viernes)
        Filler: [(quiero|queremos|quisiera|me gustaria|vamos a)] (echa|eche|echad|echen|echar|echemos|echale|echele|echenle|echarle|echame|echarme|echanos|echarnos|echemosle|dale|pegale|pega) [(un|una)] (ojo|ojito|ojeada|vistazo) [(a|al|con)]; ten [un] ojo [(con|en|a|al)]; ojo (con|al|a); ojito con
        Filler: (que pena|perdon que|disculpa que|siento) (molestar|moleste|molestarte) [(otra vez|de nuevo)]; platicame; platicanos; platiqueme; te acuerdas; se acuerdan; (no|sin que) (corre|corra) prisa; antes (de|) que se me (olvide|pase); (por lo|lo) de antes; en resumidas cuentas; que yo me aclare; para (aclararme|que me aclare); no se si (te|se|os) (lo|la) (pregunte|pregunto|pedi|dije) [ya]; siendo (realista|realistas|honesto|honestos|sinceros); (ambos|ambas) [(meses|dias|trimestres)] (incluidos|incluidas|inclusive)
        Filler: damelo; damela; damelos; damelas; graficalo; graficala; graficalos; graficalas; graficamelo; ponmelo; ponlo; ponla; pasamelo; pasamela; sacamelo; con palabras (sencillas|simples); en (cristiano|sencillo)
        Filler: hice; dice; diras; diria; dirias; dirian; decidme; digannos; diganos; digas; muestren; muestrenme; mostradme; mostranos; mostrad; muestran; mostrarnos; darme; darnos; daria; darias; darian
        Filler: dadme; denme; dennos; denos; pasan; pasenme; paseme; pasadme; pasarnos; pasarme; ensenenme; ensenadme; ensenar; ensenarme; ensenan; ensenais; traer; traerme; traiganme; traedme; sacar; sacarme; saquenme
        Filler: sacanos; buscar; buscarme; busquenme; busco; buscamos; buscando; calcular; calculenme; calcularme; contadme; compartan; compartanme; compartidme; indica; indicas; indicame
        Filler: indicanos; indiquenme; indicar; informar; informenme; recuerda; recuerdas; recuerdame; recordame; recuerdanos; recordarme; recordas; recordar; facilita; facilitas; facilitame; facilitanos
        Filler: facilitar; proporciona; proporcioname; proporcionar; proporcionarme; averiguar; chequear; checa; checame; checar; checas; revisame; revisanos; revisarme
        Filler: verifica; verificame; verificar; verifiquen; consulta; consultame; consultando; mire; miren; miremos; mirame; mirando; mirad; fijense; veme; veamos; veo; viendo; vea; vean
        Filler: interesa; interesaria; urge; ocupo; ocupamos; preciso; precisamos; intento; tratando; quisieramos; encantaria; sabeis; saben; sabrian; sabria; podeis; podriais; pudieras; pudiera; preguntar; preguntarte
        Filler: preguntando; reportar; deme; hablemos; ayudarme; ayudame; ayudas; ayudan; preguntita; dudita; nuevamente; repito; rapidisimo; rapidamente; holi; holis; holaa; holaaa; ey; epa; quiubo
        Filler: quihubo; oid; okey; okay; okis; venga; orale; andale; guey; weon; huevon; maestro; crack; capo; pana; parcero; manito; cuate; carnal; muchachos; (los|las|mis) (chicos|chicas) (de|del); amiga; jefecito; mmm; hm; hmm; hmmm; uy; uyy
        Filler: ufa; ostras; ostia; jope; caray; caramba; chale; ajam; aja; ajaa; ehh; emm; jejeje; jiji; xd; espere; esperen; espera; grax; grcs; grs; graciaas; graciass; thx; tks; agradecido
        Filler: agradecida; abrazo; que (usan|usamos|usas|usais|manejan|ocupan|ocupamos) ustedes; que (usan|usamos|usas|usais); usan ustedes; ustedes usan; usamos aqui; abrazos; besos; porfi; porfaplis; plisss; xfas; pofavor; porfavorcito; favorcito; globalmente; aca; tmb; tmbn; dimelo; digamelo; muestreme; ensenanos; muestrenos
        """;
}
