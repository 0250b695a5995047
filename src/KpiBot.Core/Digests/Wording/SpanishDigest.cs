using KpiBot.Periods;

namespace KpiBot.Digests.Wording;

/// <summary>Spanish.</summary>
internal static class SpanishDigest
{
    public static DigestTexts Texts { get; } = new()
    {
        Title = week => $"Marketing y ventas, {week}",
        Quiet = "Semana tranquila: nada salió de su rango habitual.",
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
        },
        Verdict = verdict => verdict switch
        {
            Verdict.Unknown => "nada acordado",
            Verdict.OnTrack => "en camino",
            Verdict.AtRisk => "en riesgo",
            Verdict.Missed => "sin cumplir hasta ahora",
        },
        Promise = (whose, verdict, share) => $"{whose}: {verdict}, {share}.",
        NoPromise = (whose, why) => $"{whose}: {why}",
        Decision = section => section switch
        {
            DigestSection.Pace => "Por decidir: ¿qué negocios abiertos reciben apoyo esta semana para que la meta siga al alcance?",
            DigestSection.MarketingPromise => "Por decidir: ¿qué campaña compensa los leads que faltan?",
            _ => "Por decidir: ¿quién contacta a los leads aún sin atender, y hasta cuándo?",
        },
        NoDecision = "Nada requiere una decisión esta semana.",
        InThread = "Las cifras están en el hilo.",
        Proposed = (name, usual, units) => $"No hay meta acordada para {name}. La mediana {units} es {usual}: acuerden una, y el próximo resumen mostrará el camino hacia ella.",
        Units = (count, grain) => grain == Grain.Quarter ? $"de los últimos {count} trimestres" : $"de los últimos {count} meses",
        WhatMoved = "Qué cambió, y por qué",
        MovedBy = (name, group, adds, change) => $"{name}: la mayor parte viene de {group}, con {adds} de {change} desde la semana anterior.",
        Columns = ("indicador", "valor", "frente a antes"),
        Window = window => window switch
        {
            DigestWindow.Week => "semana",
            DigestWindow.Quarter => "trimestre",
            DigestWindow.TwelveMonths => "12 meses",
            DigestWindow.Today => "hoy",
        },
        Missing = (name, why) => $"{name}: {why}",
        Agenda = "Propuesta de agenda",
        Discuss = name => $"¿Por qué {name} salió de su rango habitual, y qué se desprende de ello?",
        DataHealth = "Datos",
        Late = "Parte de los datos es anterior al final de la semana: las cifras de la semana pueden estar incompletas.",
    };
}
