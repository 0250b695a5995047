using System.Globalization;
using System.Text.RegularExpressions;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions.Words;

namespace KpiBot.Routine.Reading;

/// <summary>Reads what is to be kept by the word it begins with, so that no question is mistaken for it.</summary>
public static partial class RoutineReader
{
    private static readonly Dictionary<string, Language> Act = new(StringComparer.Ordinal)
    {
        ["action"] = Language.English, ["add action"] = Language.English, ["new action"] = Language.English, ["todo"] = Language.English,
        ["acao"] = Language.Portuguese, ["nova acao"] = Language.Portuguese, ["accion"] = Language.Spanish, ["nueva accion"] = Language.Spanish,
    };

    private static readonly Dictionary<string, Language> Watch = new(StringComparer.Ordinal) { ["watch"] = Language.English, ["acompanhar"] = Language.Portuguese, ["seguir"] = Language.Spanish };

    private static readonly Dictionary<string, Language?> Goal = new(StringComparer.Ordinal) { ["target"] = Language.English, ["goal"] = Language.English, ["meta"] = null, ["objetivo"] = null };

    private static readonly Dictionary<string, (Language Language, RoutineCommand Command)> Whole = new(StringComparer.Ordinal)
    {
        ["actions"] = (Language.English, new RoutineCommand.List()), ["open actions"] = (Language.English, new RoutineCommand.List()), ["list actions"] = (Language.English, new RoutineCommand.List()),
        ["acoes"] = (Language.Portuguese, new RoutineCommand.List()), ["acoes abertas"] = (Language.Portuguese, new RoutineCommand.List()),
        ["acciones"] = (Language.Spanish, new RoutineCommand.List()), ["acciones abiertas"] = (Language.Spanish, new RoutineCommand.List()),
        ["our sla"] = (Language.English, new RoutineCommand.ShowLevel()), ["our agreements"] = (Language.English, new RoutineCommand.ShowLevel()), ["agreements"] = (Language.English, new RoutineCommand.ShowLevel()),
        ["nosso sla"] = (Language.Portuguese, new RoutineCommand.ShowLevel()), ["nossos acordos"] = (Language.Portuguese, new RoutineCommand.ShowLevel()), ["acordos"] = (Language.Portuguese, new RoutineCommand.ShowLevel()),
        ["nuestro sla"] = (Language.Spanish, new RoutineCommand.ShowLevel()), ["nuestros acuerdos"] = (Language.Spanish, new RoutineCommand.ShowLevel()), ["acuerdos"] = (Language.Spanish, new RoutineCommand.ShowLevel()),
        ["link me"] = (Language.English, new RoutineCommand.LinkMe()), ["vincule me"] = (Language.Portuguese, new RoutineCommand.LinkMe()), ["me vincule"] = (Language.Portuguese, new RoutineCommand.LinkMe()), ["vinculame"] = (Language.Spanish, new RoutineCommand.LinkMe()),
        ["unlink me"] = (Language.English, new RoutineCommand.Unlink()), ["desvincule me"] = (Language.Portuguese, new RoutineCommand.Unlink()), ["desvinculame"] = (Language.Spanish, new RoutineCommand.Unlink()),
    };

    /// <summary>The command, and the language it is in; null when the words are none.</summary>
    /// <param name="text">The words.</param>
    /// <param name="asker">The language where the words do not tell.</param>
    /// <param name="calendar">In which days are named.</param>
    /// <param name="today">The day it is said on.</param>
    public static (Language Language, RoutineCommand Command)? Read(string text, Language asker, BusinessCalendar calendar, DateOnly today)
    {
        text = text.Trim();
        var folded = Folding.Fold(text);
        if (folded.Length != text.Length) text = folded;
        var plain = Marks().Replace(folded, " ").Trim();
        if (Whole.TryGetValue(plain, out var whole)) return whole;
        if (Untouched().Match(plain) is { Success: true } mine) return (mine.Value[..2] switch { "me" => Language.Portuguese, "mi" => Language.Spanish, _ => Language.English }, new RoutineCommand.MyUntouched());
        if (Done().Match(plain) is { Success: true } done && int.TryParse(done.Groups["n"].Value, CultureInfo.InvariantCulture, out var number)) return (DoneIn(done.Groups["w"].Value), new RoutineCommand.Done(number));
        if (Link().Match(text) is { Success: true } link) return (asker, new RoutineCommand.Link(link.Groups["u"].Value, link.Groups["o"].Value.Trim()));
        return text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? Headed(folded[..colon].Trim(), text[(colon + 1)..].Trim(), text, asker, calendar, today) : null;
    }

    private static (Language, RoutineCommand)? Headed(string head, string said, string text, Language asker, BusinessCalendar calendar, DateOnly today)
    {
        if (Act.TryGetValue(head, out var acting)) return (acting, Action(said, acting, calendar, today));
        if (Watch.TryGetValue(head, out var watching)) return (watching, new RoutineCommand.Watch(said));
        if (head == "sla") return (asker, new RoutineCommand.SetLevel(LevelReader.Read(said)));
        if (Goal.TryGetValue(head, out var known))
        {
            var language = known ?? (asker == Language.English ? Language.Portuguese : asker);
            return (language, new RoutineCommand.SetGoal(GoalReader.Read(said, language, calendar, today)));
        }

        if (Feedback().Match(head) is not { Success: true } about) return null;
        var subject = text[about.Length..text.IndexOf(':', StringComparison.Ordinal)].Trim(' ', '"', '“', '”');
        return (about.Groups["es"].Success ? Language.Spanish : about.Groups["pt"].Success ? Language.Portuguese : Language.English, new RoutineCommand.Say(On(about.Groups["on"].Value), subject, said));
    }

    private static RoutineCommand.Act Action(string said, Language language, BusinessCalendar calendar, DateOnly today)
    {
        var owner = Mention().Match(said);
        var (text, due) = DueReader.Read(owner.Success ? said.Remove(owner.Index, owner.Length) : said, language, calendar, today);
        return new RoutineCommand.Act(text, owner.Success ? owner.Groups["who"].Value : null, due);
    }

    private static Language DoneIn(string word) => word switch { "done" => Language.English, "hecho" or "hecha" or "listo" or "lista" => Language.Spanish, _ => Language.Portuguese };

    private static FeedbackOn On(string word) => word[0] switch { 'l' => FeedbackOn.Lead, 'c' => FeedbackOn.Campaign, 's' => FeedbackOn.Segment, _ => FeedbackOn.Message };

    [GeneratedRegex(@"[^\p{L}\p{N}#]+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?<w>done|feito|feita|concluida|concluido|hecho|hecha|listo|lista) (?:action |acao |accion )?#?(?<n>\d{1,6})$")]
    private static partial Regex Done();

    [GeneratedRegex(@"^(?:my (?:leads (?:without (?:any )?contact|not contacted|still untouched|untouched)|untouched leads)|meus leads (?:sem contato|parados|nao contatados)|mis leads (?:sin contacto|sin contactar|sin atender))$")]
    private static partial Regex Untouched();

    [GeneratedRegex(@"(?i)^(?:link|vincular|vincule|vincula)\s+@?(?<u>[\w:.-]{2,80})\s*=\s*(?<o>.{1,120})$")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?:feedback on (?:the )?(?<on>leads?|campaigns?|segments?|messages?)|(?<pt>feedback (?:sobre |d)(?:os |as |o |a |e )?|comentario (?:sobre )(?:os |as |o |a ))(?<on>leads?|campanhas?|segmentos?|mensage[mn]s?)|(?<es>(?:feedback|comentarios?) (?:sobre |de )(?:los |las |el |la )?)(?<on>leads?|campanas?|segmentos?|mensajes?))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Feedback();

    /// <summary>Whoever is named by an @, an id of the platform or a first name.</summary>
    [GeneratedRegex(@"(?<!\S)(?<who>@[\p{L}\p{N}._:-]{1,80})")]
    private static partial Regex Mention();
}
