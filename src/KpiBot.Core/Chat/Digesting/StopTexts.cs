using KpiBot.Kpis;

namespace KpiBot.Chat.Digesting;

/// <summary>What is said of a digest that did not come as it should, in one language.</summary>
public sealed record StopTexts
{
    /// <summary>The texts of a language.</summary>
    public static StopTexts Of(Language language) => language switch
    {
        Language.English => English,
        Language.Portuguese => Portuguese,
        Language.Spanish => Spanish,
    };

    /// <summary>It is paused, for its owner is gone or may not see it any more: name, place.</summary>
    public required Func<string, string, string> OwnerLost { get; init; }

    /// <summary>It is paused, for its place is gone or may not read it any more: name, place.</summary>
    public required Func<string, string, string> PlaceLost { get; init; }

    /// <summary>So many of it were missed: name, days.</summary>
    public required Func<string, string, string> Missed { get; init; }

    /// <summary>One was not posted: name, day, why.</summary>
    public required Func<string, string, string, string> Failed { get; init; }

    /// <summary>In a head: it was due on a day before.</summary>
    public required Func<string, string> PostedLate { get; init; }

    /// <summary>In a head: it stands for those of other days too.</summary>
    public required Func<string, string> StandsFor { get; init; }

    private static StopTexts English { get; } = new()
    {
        OwnerLost = (name, place) => $"The digest \"{name}\" in {place} is paused: the person it belongs to is gone, or may no longer see its figures. Make it anew, or give it another owner.",
        PlaceLost = (name, place) => $"The digest \"{name}\" is paused: {place} is gone, KpiBot is not in it any more, or its members may not see the figures. Choose another place for it, or invite KpiBot again and resume it.",
        Missed = (name, days) => $"The digest \"{name}\" was not posted for {days}: KpiBot was not running, and it is too late now.",
        Failed = (name, day, why) => $"The digest \"{name}\" of {day} was not posted: {why}.",
        PostedLate = day => $"Posted late: it was due on {day}.",
        StandsFor = days => $"It also stands for {days}, when KpiBot was not running.",
    };

    private static StopTexts Portuguese { get; } = new()
    {
        OwnerLost = (name, place) => $"O resumo \"{name}\" em {place} está pausado: a pessoa responsável saiu ou não pode mais ver os números. Crie-o de novo ou escolha outro responsável.",
        PlaceLost = (name, place) => $"O resumo \"{name}\" está pausado: {place} não existe mais, o KpiBot não está mais lá ou quem lê o canal não pode ver os números. Escolha outro lugar ou convide o KpiBot de novo e retome o resumo.",
        Missed = (name, days) => $"O resumo \"{name}\" não foi publicado em {days}: o KpiBot não estava em execução, e agora é tarde demais.",
        Failed = (name, day, why) => $"O resumo \"{name}\" de {day} não foi publicado: {why}.",
        PostedLate = day => $"Publicado com atraso: estava previsto para {day}.",
        StandsFor = days => $"Vale também por {days}, quando o KpiBot não estava em execução.",
    };

    private static StopTexts Spanish { get; } = new()
    {
        OwnerLost = (name, place) => $"El resumen \"{name}\" en {place} está en pausa: la persona responsable ya no está o ya no puede ver las cifras. Créalo de nuevo o elige otro responsable.",
        PlaceLost = (name, place) => $"El resumen \"{name}\" está en pausa: {place} ya no existe, KpiBot ya no está allí o quienes leen el canal no pueden ver las cifras. Elige otro lugar, o invita de nuevo a KpiBot y reanúdalo.",
        Missed = (name, days) => $"El resumen \"{name}\" no se publicó el {days}: KpiBot no estaba en marcha y ya es demasiado tarde.",
        Failed = (name, day, why) => $"El resumen \"{name}\" del {day} no se publicó: {why}.",
        PostedLate = day => $"Publicado con retraso: estaba previsto para el {day}.",
        StandsFor = days => $"También vale por el {days}, cuando KpiBot no estaba en marcha.",
    };
}
