namespace KpiBot.Chat.Wording;

/// <summary>Spanish.</summary>
internal static class SpanishAgreement
{
    public static AgreementTexts Texts { get; } = new()
    {
        MayNot = "Solo los administradores, y quienes recibieron ese derecho, pueden cambiar lo acordado.",
        NotOnSample = "Estos son datos de ejemplo, sobre los que no se puede acordar nada: importa primero los tuyos.",
        Title = "Acordado entre marketing y ventas",
        Nothing = "Aún no hay nada acordado.",
        FollowUp = (time, hours) => hours is null ? $"Ventas contacta un lead en un máximo de {time}." : $"Ventas contacta un lead en un máximo de {time} de horario laboral ({hours}).",
        Mqls = count => $"Marketing entrega {count} MQL al mes.",
        Attempts = count => $"Ventas hace {count} intentos antes de abandonar un lead.",
        Acceptance = criteria => $"Ventas acepta un lead cuando: {criteria}",
        WorkedBack = (target, quarter, size, rate, mqls) => $"A partir de la meta de ingresos: {target} en {quarter}, entre 3 meses, ÷ {size} ÷ {rate} = {mqls} MQL al mes (cifras de los últimos 12 meses completos).",
        Agreed = since => $"Acordado desde el {since}; lo que se juzgó antes queda como estaba:",
        HowToAgree = "Para acordar: \"sla: seguimiento en 4 horas hábiles 9-18, 120 MQL al mes, 5 intentos, aceptación: presupuesto y decisor\".",
        Goals = "Metas",
        Goal = (what, from, to, days, owner) => $"{what}: de {from} a {to}, {days}, {owner}.",
        FromNowOn = "Los períodos que terminaron antes de hoy no se juzgan por ella.",
        Missing = parts => $"Una meta necesita todas sus partes. Falta: {parts}.",
        Part = part => part switch
        {
            GoalPart.Kpi => "un indicador, de la empresa o de un segmento",
            GoalPart.Value => "el valor por alcanzar",
            GoalPart.Baseline => "el punto de partida de hoy",
            GoalPart.Owner => "un responsable",
            GoalPart.Deadline => "un plazo futuro",
        },
        HowToAim = "Para fijar una meta: \"meta: tasa de ganancia en Iberia 35 %, línea base 30 %, responsable Ana, hasta 2026-12-31\".",
    };
}
