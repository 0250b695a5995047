using KpiBot.Periods;

namespace KpiBot.Alerts.Wording;

/// <summary>Brazilian Portuguese.</summary>
internal static class PortugueseAlerts
{
    public static AlertTexts Texts { get; } = new()
    {
        Above = limit => $"acima de {limit}",
        Below = limit => $"abaixo de {limit}",
        Rise = size => $"alta de mais de {size} em relação aos dias anteriores",
        Fall = size => $"queda de mais de {size} em relação aos dias anteriores",
        AtLeast = size => $"(e de ao menos {size})",
        Unusual = "fora da faixa que o histórico permite esperar",
        OffPace = share => $"abaixo de {share} do ritmo que a meta exige",
        UntouchedAny = "leads sem contato além do prazo combinado",
        Untouched = leads => $"mais de {leads} leads sem contato além do prazo combinado",
        NewlyAtRisk = "clientes que passaram a estar em risco",
        TheData = "Os dados",
        Stale = hours => $"sem atualização há {hours}",
        Window = (count, grain) => (count, grain) switch
        {
            (0, Grain.Day) => "hoje",
            (1, Grain.Day) => "ontem",
            (0, Grain.Week) => "esta semana",
            (1, Grain.Week) => "semana passada",
            (0, _) => $"este {One(grain)}",
            (1, _) => $"{One(grain)} passado",
            (_, Grain.Week) => FormattableString.Invariant($"últimas {count} semanas"),
            _ => FormattableString.Invariant($"últimos {count} {Many(grain)}"),
        },
        Firing = (name, condition, since) => $"Alerta “{name}”: {condition}, desde {since}.",
        StillFiring = (name, condition, since) => $"Alerta “{name}”, de novo: {condition}, ainda desde {since}.",
        Over = (name, condition, since, until) => $"O alerta “{name}” terminou: {condition} de {since} a {until}.",
        Deleted = name => $"O alerta “{name}” foi apagado.",
        TakenBy = person => $"{person} assumiu.",
        Untaken = since => $"Ninguém assumiu desde {since}.",
        Note = words => $"Como terminou: {words}",
        Several = count => $"{count} alertas",
        More = count => $"E mais {count}: “meus alertas” lista os seus.",
        Newly = names => $"Passaram a estar em risco: {names}.",
        Test = "Isto é um teste: mostra como o alerta ficaria agora.",
        Blind = (name, why) => $"Seu alerta “{name}” não pode avaliar nada por enquanto: {why}",
        Late = sources => $"os dados não foram atualizados a tempo ({sources}).",
        Suspect = "a última sincronização pode ter perdido registros.",
        Paused = (name, why) => why switch
        {
            AlertPause.OwnerLost => $"O alerta “{name}” está pausado: a pessoa responsável saiu, ou não pode mais ver o que ele diz.",
            AlertPause.PlaceLost => $"Seu alerta “{name}” está pausado: o canal não existe mais, ou não estou mais nele. Convide-me e diga “retomar alerta {name}”.",
            AlertPause.PlaceMayNot => $"Seu alerta “{name}” está pausado: nem todos no canal podem ver o que ele diz. Diga “retomar alerta {name}” quando isso mudar.",
        },
        TakeOn = "Eu assumo",
        SnoozeDay = "Adiar 1 dia",
        SnoozeWeek = "Adiar 1 semana",
    };

    private static string One(Grain grain) => grain switch
    {
        Grain.Day => "dia", Grain.Week => "semana", Grain.Month => "mês", Grain.Bimester => "bimestre", Grain.Quarter => "trimestre", Grain.FourMonths => "quadrimestre", Grain.Half => "semestre", Grain.Year => "ano",
    };

    private static string Many(Grain grain) => grain switch
    {
        Grain.Day => "dias", Grain.Week => "semanas", Grain.Month => "meses", Grain.Bimester => "bimestres", Grain.Quarter => "trimestres", Grain.FourMonths => "quadrimestres", Grain.Half => "semestres", Grain.Year => "anos",
    };
}
