namespace KpiBot.Chat.Wording;

/// <summary>Brazilian Portuguese.</summary>
internal static class PortugueseAgreement
{
    public static AgreementTexts Texts { get; } = new()
    {
        MayNot = "Só administradores, e quem recebeu esse direito, podem mudar o que foi combinado.",
        NotOnSample = "Estes são dados de exemplo, sobre os quais nada pode ser combinado: importe os seus primeiro.",
        Title = "Combinado entre marketing e vendas",
        Nothing = "Ainda não há nada combinado.",
        FollowUp = (time, hours) => hours is null ? $"Vendas faz contato com um lead em até {time}." : $"Vendas faz contato com um lead em até {time} de expediente ({hours}).",
        Mqls = count => $"Marketing entrega {count} MQLs por mês.",
        Attempts = count => $"Vendas faz {count} tentativas antes de desistir de um lead.",
        Acceptance = criteria => $"Vendas aceita um lead quando: {criteria}",
        WorkedBack = (target, quarter, size, rate, mqls) => $"A partir da meta de receita: {target} em {quarter}, por 3 meses, ÷ {size} ÷ {rate} = {mqls} MQLs por mês (números dos últimos 12 meses completos).",
        Agreed = since => $"Combinado a partir de {since}; o que foi julgado antes fica como estava:",
        HowToAgree = "Para combinar: \"sla: retorno em 4 horas úteis 9-18, 120 MQLs por mês, 5 tentativas, aceite: orçamento e decisor\".",
        Goals = "Metas",
        Goal = (what, from, to, days, owner) => $"{what}: de {from} para {to}, {days}, {owner}.",
        FromNowOn = "Períodos que terminaram antes de hoje não são julgados por ela.",
        Missing = parts => $"Uma meta precisa de todas as partes. Falta: {parts}.",
        Part = part => part switch
        {
            GoalPart.Kpi => "um indicador, da empresa ou de um segmento",
            GoalPart.Value => "o valor a alcançar",
            GoalPart.Baseline => "o ponto de partida de hoje",
            GoalPart.Owner => "um responsável",
            GoalPart.Deadline => "um prazo futuro",
        },
        HowToAim = "Para definir uma meta: \"meta: taxa de ganho na Iberia 35%, linha de base 30%, responsável Ana, até 2026-12-31\".",
    };
}
