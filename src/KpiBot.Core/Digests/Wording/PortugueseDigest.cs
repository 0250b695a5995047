using KpiBot.Periods;

namespace KpiBot.Digests.Wording;

/// <summary>Brazilian Portuguese.</summary>
internal static class PortugueseDigest
{
    public static DigestTexts Texts { get; } = new()
    {
        Title = week => $"Marketing e vendas, {week}",
        Quiet = "Semana tranquila: nada saiu da faixa de costume.",
        First = "O primeiro resumo: ainda não há nada combinado entre as equipes, então ele propõe a partir do histórico.",
        Usual = (name, usual, units) => $"nada combinado; a mediana {units} é {usual} ({name}).",
        DecideOn = "A decidir: vocês concordam com estes números? O próximo resumo mostra o caminho até eles.",
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
            DigestSection.Watched => "Acompanhados neste trimestre",
        },
        Verdict = verdict => verdict switch
        {
            Verdict.Unknown => "nada combinado",
            Verdict.TooEarly => "cedo demais no trimestre para julgar",
            Verdict.OnTrack => "em dia",
            Verdict.AtRisk => "em risco",
            Verdict.Missed => "não cumprido até agora",
        },
        Promise = (whose, verdict, share) => $"{whose}: {verdict}, {share}.",
        NothingAgreed = "nada combinado ainda.",
        NotConnected = what => $"não conectado: {what}.",
        NoPromise = (whose, why) => $"{whose}: {why}",
        Decision = section => section switch
        {
            DigestSection.Pace => "quais negócios abertos recebem apoio esta semana para a meta continuar ao alcance?",
            DigestSection.MarketingPromise => "qual campanha compensa os leads que faltam?",
            _ => "quem faz contato com os leads ainda parados, e até quando?",
        },
        ToDecide = question => $"A decidir: {question}",
        NoDecision = "Nada precisa de decisão nesta semana.",
        InThread = "Os números por trás estão na conversa.",
        Proposed = (name, usual, units) => $"Não há meta combinada para {name}. A mediana {units} é {usual}: combinem uma, e o próximo resumo mostra o caminho até ela.",
        Units = (count, grain) => grain == Grain.Quarter ? $"dos últimos {count} trimestres" : $"dos últimos {count} meses",
        WhatMoved = "O que mudou, e por quê",
        MovedBy = (name, group, adds, change) => $"{name}: {group} contribui com {adds} para uma mudança de {change} desde a semana anterior.",
        Columns = ("indicador", "valor", "em relação a antes"),
        Window = window => window switch
        {
            DigestWindow.Week => "semana",
            DigestWindow.Quarter => "trimestre",
            DigestWindow.TwelveMonths => "12 meses",
            DigestWindow.ThirteenWeeks => "13 semanas",
            DigestWindow.Today => "hoje",
        },
        WorkingDays = (week, before) => $"Dias úteis da semana: {week}, da semana anterior: {before}.",
        Untouched = (all, nobodys) => nobodys is null ? $"Leads ainda sem contato depois do prazo: {all}. Os responsáveis têm a lista." : $"Leads ainda sem contato depois do prazo: {all}. Os responsáveis têm a lista; sem responsável: {nobodys}.",
        RejectedFor = reasons => $"Rejeitados no trimestre, de todos os decididos: {reasons}.",
        AcceptedWhen = agreed => $"Combinado para o aceite: {agreed}.",
        ToOwner = (leads, since) => $"Seus leads sem contato dentro do prazo: {leads}, o primeiro vencido em {since}.",
        ToManager = (leads, team) => $"Leads de {team} sem contato dentro do prazo: {leads}.",
        OwnerColumns = ("responsável", "leads", "primeiro prazo"),
        NewlyAtRisk = customers => $"Em risco desde a semana passada: {customers}",
        Signal = signal => signal switch
        {
            "detractor" => "insatisfeito",
            "contract_ending" => "contrato perto do fim",
            "silent" => "há muito sem contato",
            "falling" => "comprando ou usando menos",
            "tickets" => "chamados abertos ou respondidos tarde",
            _ => signal,
        },
        RestatedSince = "Revisado desde o último resumo",
        Restated = (name, days, now, was) => $"{name}, {days}: {now}, era {was}.",
        OpenAlerts = "Alertas abertos",
        Actions = "Ações",
        Action = (number, text, who, due) => (who, due) switch
        {
            ({ } owner, { } day) => $"{number}. {text} ({owner}, até {day})",
            ({ } owner, null) => $"{number}. {text} ({owner})",
            (null, { } day) => $"{number}. {text} (até {day})",
            _ => $"{number}. {text}",
        },
        DoneOn = day => $"feita em {day}",
        ActionLate = "atrasada",
        ActionOpen = "aberta",
        AskAfter = (number, text) => $"O que houve com a ação {number}, {text}?",
        Feedback = "Comentários desde o último resumo",
        FeedbackOn = (on, subject, text) => on switch
        {
            Routine.FeedbackOn.Lead => subject.Length == 0 ? $"Leads: {text}" : $"Lead {subject}: {text}",
            Routine.FeedbackOn.Campaign => subject.Length == 0 ? $"Campanhas: {text}" : $"Campanha {subject}: {text}",
            Routine.FeedbackOn.Segment => subject.Length == 0 ? $"Segmentos: {text}" : $"Segmento {subject}: {text}",
            Routine.FeedbackOn.Message => subject.Length == 0 ? $"Mensagens: {text}" : $"Mensagem {subject}: {text}",
        },
        Missing = (name, why) => $"{name}: {why}",
        Agenda = "Proposta de pauta",
        Discuss = name => $"{name} fora da faixa de costume: por quê, e o que fazer a respeito?",
        DataHealth = "Dados",
        Late = "Parte dos dados é anterior ao fim da semana: os números da semana podem estar incompletos.",
    };
}
