using KpiBot.Kpis;

namespace KpiBot.Web.Pages;

/// <summary>Spanish.</summary>
internal static class SpanishPage
{
    public static PageTexts Texts { get; } = new()
    {
        Language = Language.Spanish,
        Welcome = "¿Qué quiere saber?",
        Introduction = "Pregunte sobre marketing y ventas con sus propias palabras. Cada respuesta muestra qué se contó, de cuándo son los datos y qué preguntar después.",
        SeeDigest = "Ver el resumen de esta semana.",
        TryOne = "Pruebe una de estas",
        SkipToQuestion = "Ir a la pregunta",
        Answers = "Conversación",
        YouAsked = "Usted preguntó",
        Question = "Su pregunta",
        Placeholder = "Pregunte sobre un KPI",
        Ask = "Preguntar",
        Asking = "Calculando …",
        NewThread = "Nueva conversación",
        Languages = "Idioma",
        AutomaticLanguage = "Auto",
        SignOut = "Cerrar sesión",
        SampleData = "Datos de ejemplo",
        SampleExplained = "Son cifras inventadas de una industria que no existe: tres años de leads, negocios, gastos y clientes, hasta ayer.",
        OwnData = "Sus datos",
        AsOf = instant => $"hasta el {instant}",
        OwnExplained = folder => $"Las respuestas salen de la carpeta de datos {folder}.",
        NothingImported = "todavía no se importó nada",
        ImportOwn = "Traiga sus propios datos",
        ImportStep = "Describa sus CSV en un archivo de mapeo e impórtelos:",
        AskStep = "Inicie el host otra vez y pregunte aquí, o pregunte en la terminal:",
        DoctorStep = "Si algo no es como espera, esto le dice qué hacer:",
        Better = "mejor",
        Worse = "peor",
        Caution = "Atención:",
        Choices = "Elija una opción",
        Examples = "Preguntas que puede hacer",
        AskNext = "Pregunte después",
        Table = "Tabla",
        FurtherRecords = "Mostrar más",
        Download = "Descargar todo en CSV",
        ListGone = "Esta lista ya no se guarda aquí. Pida los registros de nuevo.",
        WhereFrom = "De dónde sale",
        HowRead = "Cómo se leyó la pregunta",
        TooLong = "La pregunta es demasiado larga: 500 caracteres como máximo.",
        Empty = "Escriba primero una pregunta.",
        TooMany = "Fueron muchas preguntas a la vez. Espere unos segundos y pregunte otra vez.",
        TooManyTries = "Demasiados intentos. Espere un minuto y pruebe otra vez.",
        Refused = "Esta petición no vino de esta página, así que no se hizo nada. Abra la página otra vez.",
        Failed = "Algo salió mal aquí y quedó anotado en el registro del host. Pregunte otra vez o con otras palabras.",
        Offline = "El host no responde. Compruebe que kpibot siga en ejecución y pregunte otra vez.",
        SignedOut = "No ha iniciado sesión. Abra la página otra vez para entrar.",
        SignIn = "Entrar",
        Password = "Contraseña",
        WrongPassword = "Esa no es la contraseña.",
        Off = "El playground está apagado",
        OffExplained = "Este host responde con datos reales y nadie tiene que iniciar sesión. Defina Web:Password (KPIBOT_WEB__PASSWORD la mantiene fuera de archivos) e inícielo otra vez. Todo lo demás funciona.",
        Starters =
        [
            "¿cómo vamos?", "¿por qué cambió la tasa de éxito el trimestre pasado?", "ingresos por ventas por mes este año", "tasa de éxito por región el trimestre pasado",
            "leads por canal este trimestre comparado con el trimestre pasado", "pipeline abierto por etapa", "ingresos por ventas de {owner} este trimestre", "pronóstico de ingresos", "¿qué es CAC?",
        ],
    };
}
