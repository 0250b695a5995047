using KpiBot.Periods;

namespace KpiBot.Digests.Wording;

/// <summary>Brazilian Portuguese.</summary>
internal static class PortugueseDigest
{
    public static DigestTexts Texts { get; } = new()
    {
        Title = week => $"Marketing e vendas, {week}",
        Quiet = "Semana tranquila: nada saiu da faixa de costume.",
        Above = (name, value, low, high) => $"{name}: {value}, acima do costume (entre {low} e {high}).",
        Below = (name, value, low, high) => $"{name}: {value}, abaixo do costume (entre {low} e {high}).",
        Section = section => section switch
        {
            DigestSection.Pace => "Receita em relação à meta",
            DigestSection.MarketingPromise => "Compromisso de marketing",
            DigestSection.SalesPromise => "Compromisso de vendas",
            DigestSection.HandOver => "Passagem de bastão",
            DigestSection.Pipeline => "Pipeline",
            DigestSection.Economics => "O que os clientes custam e trazem",
            DigestSection.Customers => "Clientes",
        },
        Verdict = verdict => verdict switch
        {
            Verdict.Unknown => "nada combinado",
            Verdict.OnTrack => "em dia",
            Verdict.AtRisk => "em risco",
            Verdict.Missed => "não cumprido até agora",
        },
        Promise = (whose, verdict, share) => $"{whose}: {verdict}, {share}.",
        NoPromise = (whose, why) => $"{whose}: {why}",
        Decision = section => section switch
        {
            DigestSection.Pace => "A decidir: quais negócios abertos recebem apoio esta semana para a meta continuar ao alcance?",
            DigestSection.MarketingPromise => "A decidir: qual campanha compensa os leads que faltam?",
            _ => "A decidir: quem faz contato com os leads ainda parados, e até quando?",
        },
        NoDecision = "Nada precisa de decisão nesta semana.",
        InThread = "Os números por trás estão na conversa.",
        Proposed = (name, usual, units) => $"Não há meta combinada para {name}. A mediana {units} é {usual}: combinem uma, e o próximo resumo mostra o caminho até ela.",
        Units = (count, grain) => grain == Grain.Quarter ? $"dos últimos {count} trimestres" : $"dos últimos {count} meses",
        WhatMoved = "O que mudou, e por quê",
        MovedBy = (name, group, adds, change) => $"{name}: a maior parte vem de {group}, com {adds} de {change} desde a semana anterior.",
        Columns = ("indicador", "valor", "em relação a antes"),
        Window = window => window switch
        {
            DigestWindow.Week => "semana",
            DigestWindow.Quarter => "trimestre",
            DigestWindow.TwelveMonths => "12 meses",
            DigestWindow.Today => "hoje",
        },
        Missing = (name, why) => $"{name}: {why}",
        Agenda = "Proposta de pauta",
        Discuss = name => $"Por que {name} saiu da faixa de costume, e o que fazer a respeito?",
        DataHealth = "Dados",
        Late = "Parte dos dados é anterior ao fim da semana: os números da semana podem estar incompletos.",
    };
}
