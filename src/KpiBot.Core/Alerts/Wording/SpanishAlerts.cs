using KpiBot.Periods;

namespace KpiBot.Alerts.Wording;

/// <summary>Spanish.</summary>
internal static class SpanishAlerts
{
    public static AlertTexts Texts { get; } = new()
    {
        Above = limit => $"por encima de {limit}",
        Below = limit => $"por debajo de {limit}",
        Rise = size => $"sube más de {size} frente a los días anteriores",
        Fall = size => $"baja más de {size} frente a los días anteriores",
        AtLeast = size => $"(y al menos {size})",
        Unusual = "fuera del rango que su historia permite esperar",
        OffPace = share => $"por debajo de {share} del ritmo que exige su meta",
        UntouchedAny = "leads sin contacto pasado su plazo acordado",
        Untouched = leads => $"más de {leads} leads sin contacto pasado su plazo acordado",
        NewlyAtRisk = "clientes que pasan a estar en riesgo",
        TheData = "Los datos",
        Stale = hours => $"sin actualizar desde hace {hours}",
        Window = (count, grain) => (count, grain) switch
        {
            (0, Grain.Day) => "hoy",
            (1, Grain.Day) => "ayer",
            (0, Grain.Week) => "esta semana",
            (1, Grain.Week) => "semana pasada",
            (0, _) => $"este {One(grain)}",
            (1, _) => $"{One(grain)} pasado",
            (_, Grain.Week) => FormattableString.Invariant($"últimas {count} semanas"),
            _ => FormattableString.Invariant($"últimos {count} {Many(grain)}"),
        },
        Firing = (name, condition, since) => $"Alerta “{name}”: {condition}, desde {since}.",
        StillFiring = (name, condition, since) => $"Alerta “{name}”, otra vez: {condition}, todavía desde {since}.",
        Over = (name, condition, since, until) => $"La alerta “{name}” terminó: {condition} de {since} a {until}.",
        Deleted = name => $"La alerta “{name}” fue eliminada.",
        TakenBy = person => $"{person} se encarga.",
        Untaken = since => $"Nadie se encarga desde {since}.",
        Note = words => $"Cómo terminó: {words}",
        Several = count => $"{count} alertas",
        More = count => $"Y {count} más: “mis alertas” muestra las suyas.",
        Newly = names => $"Pasan a estar en riesgo: {names}.",
        Test = "Esto es una prueba: muestra cómo se vería la alerta ahora.",
        Blind = (name, why) => $"Su alerta “{name}” no puede juzgar nada por ahora: {why}",
        Late = sources => $"los datos no se actualizaron a tiempo ({sources}).",
        Suspect = "la última sincronización puede haber perdido registros.",
        Paused = (name, why) => why switch
        {
            AlertPause.OwnerLost => $"La alerta “{name}” está en pausa: su responsable ya no está, o ya no puede ver lo que dice.",
            AlertPause.PlaceLost => $"Su alerta “{name}” está en pausa: el canal ya no existe, o ya no estoy en él. Invíteme y diga “reanudar alerta {name}”.",
            AlertPause.PlaceMayNot => $"Su alerta “{name}” está en pausa: no todos en el canal pueden ver lo que dice. Diga “reanudar alerta {name}” cuando eso cambie.",
        },
        TakeOn = "Me encargo",
        SnoozeDay = "Posponer 1 día",
        SnoozeWeek = "Posponer 1 semana",
    };

    private static string One(Grain grain) => grain switch
    {
        Grain.Day => "día", Grain.Week => "semana", Grain.Month => "mes", Grain.Bimester => "bimestre", Grain.Quarter => "trimestre", Grain.FourMonths => "cuatrimestre", Grain.Half => "semestre", Grain.Year => "año",
    };

    private static string Many(Grain grain) => grain switch
    {
        Grain.Day => "días", Grain.Week => "semanas", Grain.Month => "meses", Grain.Bimester => "bimestres", Grain.Quarter => "trimestres", Grain.FourMonths => "cuatrimestres", Grain.Half => "semestres", Grain.Year => "años",
    };
}
