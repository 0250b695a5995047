using KpiBot.Access;
using KpiBot.Alerts;

namespace KpiBot.Chat.Wording;

/// <summary>Spanish.</summary>
internal static class SpanishDesk
{
    public static DeskTexts Texts { get; } = new()
    {
        NewAlert = "Una alerta nueva, como la entendí:",
        NewDigest = "Un resumen nuevo, como lo entendí:",
        Now = value => $"Ahora: {value}.",
        NeverFired = "No se habría disparado en los últimos 12 meses.",
        WouldHaveFired = (times, last) => $"Se habría disparado {times} veces en los últimos 12 meses, la última el {last}.",
        WouldHaveFiredOnce = last => $"Se habría disparado una vez en los últimos 12 meses, el {last}.",
        OtherCurrency = (sign, own) => $"Este espacio de trabajo cuenta en {own}, y un importe en {sign} no se convierte: pide la alerta de nuevo con el valor en {own}.",
        HowItSpeaks = (most, apart) => $"Se revisa cada vez que cambian los datos; interrumpe como máximo {most} veces al día, con {apart} entre una y otra, y su mensaje dice cuándo terminó.",
        SaidAgain = after => $"Mientras dure, se dice otra vez tras {after}.",
        QuietAt = (hours, daysOff) => (hours, daysOff) switch
        {
            ({ } time, true) => $"No interrumpe a nadie de {time.From} a {time.To}, ni en días libres.",
            ({ } time, false) => $"No interrumpe a nadie de {time.From} a {time.To}.",
            _ => "No interrumpe a nadie en días libres.",
        },
        Escalates = list => $"Mientras nadie se haga cargo: {list}.",
        Next = (after, whom) => $"tras {after} {whom}",
        NextDates = dates => $"Próximos: {dates}.",
        AlignmentDigest = "el resumen de alineación de marketing y ventas",
        PostedTo = place => $"Se publica en {place}.",
        ToYouAlone = "Se envía solo a usted.",
        Readers = place => place switch
        {
            Place.Direct => "Solo usted lo lee.",
            Place.Private => "Lo leen todos los admitidos en ese canal.",
            Place.Public => "Cualquier miembro del espacio de trabajo puede leerlo.",
            Place.Shared => "Otras organizaciones también leen ese canal.",
            Place.Unknown => "No se sabe quién lo lee.",
        },
        Confirm = "Confirmar",
        Change = "Cambiar",
        Cancel = "Cancelar",
        OnlyToMe = "Solo a mí",
        HowToChange = "Diga qué debe ser distinto, por ejemplo “cámbialo a 6.000”, “solo en el Oeste”, o la frase entera otra vez.",
        Cancelled = "Cancelado: no se configuró nada.",
        AlertMade = name => $"Listo: la alerta “{name}” está activa. “mis alertas” muestra las suyas.",
        DigestMade = name => $"Listo: el resumen “{name}” está activo. “mis resúmenes” muestra los suyos.",
        AskLevel = (test, name, level) => test switch
        {
            AlertTest.Below => $"avísame cuando {name} esté por debajo de {level}",
            AlertTest.Rise => $"avísame cuando {name} suba más de {level}",
            AlertTest.Fall => $"avísame cuando {name} caiga más de {level}",
            _ => $"avísame cuando {name} supere {level}",
        },
        Missing = (missing, subject) => missing switch
        {
            AlertMissing.Figure => "¿De qué cifra se trata? Por ejemplo: “avísame cuando la tasa de ganancia baje de 40 %”.",
            AlertMissing.OneFigure => "Una alerta vigila una cifra: elija una, sin “por”.",
            AlertMissing.Threshold => $"{subject}: ¿por encima o por debajo de qué valor? Por ejemplo: “por encima de 100”.",
            AlertMissing.Size => $"{subject}: ¿cuánto? Por ejemplo: “un 10 %”.",
            AlertMissing.NotComparable => $"{subject}: sus últimas semanas aún están en curso, así que ninguna puede llamarse inusual. Diga un nivel.",
            _ => subject,
        },
        WhenToSend = "¿Cuándo debe enviarse? Por ejemplo: “cada lunes a las 9”.",
        CannotRepeat = "Puedo enviar con regularidad lo que se pregunta en una frase: pregúntelo así primero.",
        UnknownPlace = name => $"No conozco {name}, o no estoy ahí: invíteme y escriba el nombre de modo que sea un enlace.",
        AskThere = "Para un canal privado, pídalo en ese mismo canal.",
        PlaceMayNot = "No todos los que leen ese lugar pueden ver esa cifra.",
        TooOld = "Eso es demasiado antiguo: pídalo otra vez, por favor.",
        Alerts = "Alertas",
        NoAlerts = "Aún no hay alertas aquí. Diga por ejemplo: “avísame cuando la tasa de ganancia baje de 40 %”.",
        Digests = "Resúmenes",
        NoDigests = "Aún no hay resúmenes aquí. Diga por ejemplo: “envía leads por canal cada lunes a las 9”.",
        HowToManage = "Por nombre o número: “pausar alerta 1”, “reanudar alerta 1”, “cambiar alerta 1 a 6.000”, “probar alerta 1”, “borrar alerta 1”.",
        HowToChangeAlert = "Diga qué debe ser distinto: “cambiar alerta 1: por encima de 6.000”, “… : silencio de 18:00 a 8:00 y los fines de semana”, “… : escalar a @ana tras 4 horas, luego a #ventas tras 8 horas”, “… : como máximo 2 al día”, “… : pausa mínima 3 horas”, “… : repetir cada 12 horas”, “… : en #ventas”, “… : en inglés”, “… : llamada CAC”.",
        HowToChangeDigest = "Diga qué debe ser distinto: “cambiar resumen 1: cada viernes a las 16:30”, “… : el último día hábil del mes a las 9”, “… : en #ventas”, “… : en inglés”, “… : para la dirección”, “… : secciones ritmo, pipeline”, “… : sin gráficos”, “… : esperar hasta 12:00”, “… : llamado Viernes”.",
        HowToManageDigests = "Por nombre o número: “pausar resumen 1”, “reanudar resumen 1”, “cambiar resumen 1: cada viernes a las 16:30”, “probar resumen 1”, “borrar resumen 1”.",
        AskWhen = (name, words) => $"avísame cuando {name} {words}",
        AskSend = words => $"envía un resumen {words}",
        OnlyATest = "Una prueba que solo usted ve: así se vería ahora.",
        Paused = "en pausa",
        Firing = "disparada",
        WasPaused = name => $"“{name}” está en pausa.",
        WasResumed = name => $"“{name}” continúa.",
        WasDeleted = name => $"“{name}” fue borrado.",
        WasChanged = name => $"“{name}” fue cambiado:",
        WasTested = name => $"Se publicó una prueba de “{name}”.",
        WasNoted = name => $"Anotado en “{name}”.",
        NoneCalled = name => $"No hay ninguno llamado “{name}”: “mis alertas” y “mis resúmenes” muestran lo que hay.",
        NotYours = "Solo quien lo creó, o un administrador, puede hacerlo.",
        InTheSettings = "Ese está en el archivo de configuración: se cambia allí.",
        TakenOn = "Usted se encarga: no se avisa a nadie más.",
        Snoozed = until => $"No interrumpe a nadie hasta {until}.",
    };
}
