namespace KpiBot.Chat.Wording;

/// <summary>Spanish.</summary>
internal static class SpanishChat
{
    public static ChatTexts Texts { get; } = new()
    {
        NotHere = "Solo respondo a miembros de este espacio de trabajo, en sus propios canales y en mensajes directos.",
        TooLong = most => $"Pregunte en {most} caracteres como máximo, por favor.",
        TooMany = "Son muchas preguntas a la vez: pregunte de nuevo en un minuto, por favor.",
        TooOld = "Ese botón es demasiado antiguo: pregunte de nuevo, por favor.",
        NotYours = "Esa respuesta es de otra persona: pregunte usted también, por favor.",
        NothingToExport = "Aquí no hay registros que exportar.",
        Hidden = (people, fewest) => $"No se muestran: {people}, pues las cifras de una persona necesitan al menos {fewest} registros cada una.",
        OnlyYou = "Solo usted ve esto: no todos en este canal pueden verlo.",
        Shared = "Compartido en el canal.",
        Export = records => $"Registros en CSV: {records}. Solo usted ve este archivo.",
        Working = "lo está calculando …",
        Started = "Calculando …",
        InPrivate = "Te respondí en nuestro chat: no todos aquí pueden verlo.",
        Share = "Compartir en el canal",
        Csv = "CSV",
        Helpful = "Útil",
        NotHelpful = "No fue útil",
        OtherPeriods = ["el mes pasado", "el trimestre pasado", "este año"],
        ReasonTitle = "No fue útil",
        ReasonAsked = "¿Qué estaba mal en la respuesta?",
        Send = "Enviar",
        Cancel = "Cancelar",
        Thanks = "Gracias: esto ayuda a mejorar las respuestas.",
        HomeTitle = "Cómo vamos",
        HomeHint = "Pregunte aquí, en un canal con @KpiBot, o en cualquier lugar con /kpi.",
        HomeHintHere = "Pregunta aquí, o en un chat o canal con @KpiBot.",
        HomeFreshness = "Qué tan recientes son los datos",
        HomeSettings = "Ajustes",
        HomeWorkspace = (zone, currency) => $"Los días se cuentan en {zone}, el dinero en {currency}.",
        HomeRefused = "Aquí no hay nada que usted pueda ver.",
        AskOverview = "cómo vamos",
        AskFreshness = "cuándo se actualizaron los datos",
        Undelivered = (where, why) => $"Un mensaje a {where} no se entregó, o no se puede saber si se entregó: {why}.",
        LockedOut = (where, why) => $"El token de {where} ya no se acepta ({why}): nada se publica allí hasta que se renueve.",
        PostAgain = "Publicar de nuevo",
        PostedAgain = "Se publica de nuevo.",
        NotPostedAgain = "Se publicó entretanto o es demasiado antiguo: no se hizo nada.",
        Removed = where => $"KpiBot fue quitado de {where}: ya no se publica nada allí.",
        RemovedDigests = names => $"Estos resúmenes se publicaban allí: {names}.",
    };
}
