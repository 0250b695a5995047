using KpiBot.Periods;

namespace KpiBot.Digests.Wording;

/// <summary>Spanish.</summary>
internal static class SpanishDigest
{
    public static DigestTexts Texts { get; } = new()
    {
        Title = week => $"Marketing y ventas, {week}",
        Quiet = "Semana tranquila: nada salió de su rango habitual.",
        First = "El primer resumen: aún no hay nada acordado entre los equipos, así que propone a partir del historial.",
        Usual = (name, usual, units) => $"nada acordado; la mediana {units} es {usual} ({name}).",
        DecideOn = "Por decidir: ¿están de acuerdo con estas cifras? El próximo resumen mostrará el camino hacia ellas.",
        Above = (name, value, low, high) => $"{name}: {value}, por encima de lo habitual (entre {low} y {high}).",
        Below = (name, value, low, high) => $"{name}: {value}, por debajo de lo habitual (entre {low} y {high}).",
        Section = section => section switch
        {
            DigestSection.Pace => "Ingresos frente a la meta",
            DigestSection.MarketingPromise => "Compromiso de marketing",
            DigestSection.SalesPromise => "Compromiso de ventas",
            DigestSection.HandOver => "Traspaso",
            DigestSection.Pipeline => "Pipeline",
            DigestSection.Economics => "Lo que cuestan y aportan los clientes",
            DigestSection.Customers => "Clientes",
            DigestSection.Watched => "En seguimiento este trimestre",
        },
        Verdict = verdict => verdict switch
        {
            Verdict.Unknown => "nada acordado",
            Verdict.TooEarly => "aún es pronto en el trimestre para juzgarlo",
            Verdict.OnTrack => "en camino",
            Verdict.AtRisk => "en riesgo",
            Verdict.Missed => "sin cumplir hasta ahora",
        },
        Promise = (whose, verdict, share) => $"{whose}: {verdict}, {share}.",
        NothingAgreed = "nada acordado todavía.",
        NotConnected = what => $"sin conectar: {what}.",
        NoPromise = (whose, why) => $"{whose}: {why}",
        Decision = section => section switch
        {
            DigestSection.Pace => "¿qué negocios abiertos reciben apoyo esta semana para que la meta siga al alcance?",
            DigestSection.MarketingPromise => "¿qué campaña compensa los leads que faltan?",
            _ => "¿quién contacta a los leads aún sin atender, y hasta cuándo?",
        },
        ToDecide = question => $"Por decidir: {question}",
        NoDecision = "Nada requiere una decisión esta semana.",
        InThread = "Las cifras están en el hilo.",
        Proposed = (name, usual, units) => $"No hay meta acordada para {name}. La mediana {units} es {usual}: acuerden una, y el próximo resumen mostrará el camino hacia ella.",
        Units = (count, grain) => grain == Grain.Quarter ? $"de los últimos {count} trimestres" : $"de los últimos {count} meses",
        WhatMoved = "Qué cambió, y por qué",
        MovedBy = (name, group, adds, change) => $"{name}: {group} aporta {adds} a un cambio de {change} desde la semana anterior.",
        Columns = ("indicador", "valor", "frente a antes"),
        Window = window => window switch
        {
            DigestWindow.Week => "semana",
            DigestWindow.Quarter => "trimestre",
            DigestWindow.TwelveMonths => "12 meses",
            DigestWindow.ThirteenWeeks => "13 semanas",
            DigestWindow.Today => "hoy",
        },
        WorkingDays = (week, before) => $"Días hábiles de la semana: {week}, de la semana anterior: {before}.",
        Untouched = (all, nobodys) => nobodys is null ? $"Leads aún sin contacto después de su plazo: {all}. Sus responsables tienen la lista." : $"Leads aún sin contacto después de su plazo: {all}. Sus responsables tienen la lista; sin responsable: {nobodys}.",
        RejectedFor = reasons => $"Rechazados en el trimestre, de todos los decididos: {reasons}.",
        AcceptedWhen = agreed => $"Acordado para la aceptación: {agreed}.",
        ToOwner = (leads, since) => $"Leads a su cargo sin contacto dentro del plazo: {leads}, el primero vencido el {since}.",
        ToManager = (leads, team) => $"Leads de {team} sin contacto dentro del plazo: {leads}.",
        OwnerColumns = ("responsable", "leads", "primer plazo"),
        NewlyAtRisk = customers => $"En riesgo desde la semana pasada: {customers}",
        Signal = signal => signal switch
        {
            "detractor" => "insatisfecho",
            "contract_ending" => "contrato por terminar",
            "silent" => "sin contacto desde hace tiempo",
            "falling" => "comprando o usando menos",
            "tickets" => "tickets abiertos o respondidos tarde",
            _ => signal,
        },
        RestatedSince = "Revisado desde el último resumen",
        Restated = (name, days, now, was) => $"{name}, {days}: {now}, era {was}.",
        OpenAlerts = "Alertas abiertas",
        Actions = "Acciones",
        Action = (number, text, who, due) => (who, due) switch
        {
            ({ } owner, { } day) => $"{number}. {text} ({owner}, hasta el {day})",
            ({ } owner, null) => $"{number}. {text} ({owner})",
            (null, { } day) => $"{number}. {text} (hasta el {day})",
            _ => $"{number}. {text}",
        },
        DoneOn = day => $"hecha el {day}",
        ActionLate = "atrasada",
        ActionOpen = "abierta",
        AskAfter = (number, text) => $"¿Qué pasó con la acción {number}, {text}?",
        Feedback = "Comentarios desde el último resumen",
        FeedbackOn = (on, subject, text) => on switch
        {
            Routine.FeedbackOn.Lead => subject.Length == 0 ? $"Leads: {text}" : $"Lead {subject}: {text}",
            Routine.FeedbackOn.Campaign => subject.Length == 0 ? $"Campañas: {text}" : $"Campaña {subject}: {text}",
            Routine.FeedbackOn.Segment => subject.Length == 0 ? $"Segmentos: {text}" : $"Segmento {subject}: {text}",
            Routine.FeedbackOn.Message => subject.Length == 0 ? $"Mensajes: {text}" : $"Mensaje {subject}: {text}",
        },
        Missing = (name, why) => $"{name}: {why}",
        Agenda = "Propuesta de agenda",
        Discuss = name => $"¿Por qué {name} salió de su rango habitual, y qué hacer al respecto?",
        DataHealth = "Datos",
        Late = "Parte de los datos es anterior al final de la semana: las cifras de la semana pueden estar incompletas.",
    };
}
