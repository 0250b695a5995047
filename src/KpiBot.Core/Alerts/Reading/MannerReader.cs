using System.Globalization;
using System.Text.RegularExpressions;
using KpiBot.Questions.Words;

namespace KpiBot.Alerts.Reading;

/// <summary>Reads how an alert is to speak: "quiet from 18:00 to 8:00 and on weekends, escalate to me after 1 hour, then @ana after 4 hours, then #vendas after 8 hours, at most 2 a day, cool-down 3 hours, repeat every 12 hours".</summary>
public static partial class MannerReader
{
    private static readonly TimeSpan Usual = TimeSpan.FromHours(4);

    /// <summary>The text without the words that say it, and what they say.</summary>
    public static (string Others, AlertManner Manner) Read(string text)
    {
        var folded = Folding.Fold(text);
        if (folded.Length != text.Length) text = folded; // A combining mark was left out.
        var (manner, taken) = (AlertManner.Nothing, new List<Match>());
        if (Found(Escalate(), folded, taken) is { } escalate) manner = manner with { Escalations = escalate.Groups["none"].Success ? [] : [.. StepsOf(text.Substring(escalate.Index, escalate.Length))] };
        if (Found(Quiet(), folded, taken, match => match.Groups["none"].Success || match.Groups["h1"].Success || match.Groups["off"].Success) is { } quiet) manner = manner with { Quiet = QuietOf(quiet) };
        if (Found(CoolDown(), folded, taken) is { } cool) manner = manner with { CoolDown = Span(cool) };
        if (Found(Most(), folded, taken) is { } most) manner = manner with { MostADay = Math.Clamp(Number(most.Groups["n"].Value), 1, 24) };
        if (Found(Repeat(), folded, taken) is { } repeat) manner = manner with { RepeatAfter = repeat.Groups["none"].Success ? TimeSpan.Zero : Span(repeat) };
        foreach (var match in taken.OrderByDescending(match => match.Index)) text = string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length));
        return (Joints().Replace(Blanks().Replace(text, " "), "").Trim(), manner);
    }

    private static Match? Found(Regex what, string folded, List<Match> taken, Func<Match, bool>? isOne = null)
    {
        if (what.Matches(folded).FirstOrDefault(match => isOne?.Invoke(match) != false && !taken.Exists(other => match.Index < other.Index + other.Length && other.Index < match.Index + match.Length)) is not { } found) return null;
        taken.Add(found);
        return found;
    }

    private static QuietWords QuietOf(Match quiet) => quiet.Groups["none"].Success
        ? new QuietWords(null, null, OnDaysOff: false)
        : new QuietWords(At(quiet, "h1", "m1", "p1"), At(quiet, "h2", "m2", "p2"), quiet.Groups["off"].Success);

    /// <summary>Whom, and after how long; without a time four hours, and then four more.</summary>
    private static IEnumerable<EscalationWords> StepsOf(string said)
    {
        var folded = Folding.Fold(said);
        var (whom, last) = (Whom().Matches(folded), TimeSpan.Zero);
        foreach (var (at, to) in whom.Index())
        {
            var end = at + 1 < whom.Count ? whom[at + 1].Index : folded.Length;
            var around = string.Concat(at == 0 ? folded[..to.Index] : "", " ", folded[(to.Index + to.Length)..end]);
            var time = Lasting().Match(around);
            var after = time.Success ? Span(time) : last + Usual;
            last = after > last ? after : last + Usual;
            yield return new EscalationWords(last, to.Value[0] is '@' or '#' ? said.Substring(to.Index, to.Length).TrimEnd('.', ':', '-') : null);
        }
    }

    private static TimeOnly? At(Match match, string hour, string minute, string half)
    {
        if (!match.Groups[hour].Success) return null;
        var (h, m) = (Number(match.Groups[hour].Value), match.Groups[minute].Success ? Number(match.Groups[minute].Value) : 0);
        if (match.Groups[half].Success) h = (h % 12) + (match.Groups[half].Value[0] == 'p' ? 12 : 0);
        return h < 24 && m < 60 ? new TimeOnly(h, m) : null;
    }

    private static TimeSpan Span(Match match)
    {
        var number = Number(match.Groups["n"].Value);
        return match.Groups["u"].Value switch { ['m', ..] => TimeSpan.FromMinutes(number), ['d', ..] => TimeSpan.FromDays(number), _ => TimeSpan.FromHours(number) };
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        (?x)\b(?:
          (?<none>(?:no|without|sem|sin)\ (?:quiet(?:\ (?:hours|times))?|(?:horario\ de\ )?silencio))
        |
          (?:quiet|muted?|silent|silencio|silenciar|silenciosa?|em\ silencio|en\ silencio|horario\ de\ silencio)(?:\ (?:hours|times))?:?
          (?:\ (?:from\ |between\ |das?\ |de\ |desde\ |entre\ )?(?:as\ |las?\ )?(?<h1>\d{1,2})(?:[:h](?<m1>\d{2}))?\ ?(?:h(?![a-z])|(?<p1>am|pm))?\ ?(?:to|until|and|-|–|a|as|ate|hasta|y|e)\ ?(?:as\ |las?\ )?(?<h2>\d{1,2})(?:[:h](?<m2>\d{2}))?\ ?(?:h(?![a-z])|(?<p2>am|pm))?(?![\d]))?
          (?:,?\ (?:and\ |e\ |y\ )?(?:on\ |at\ |nos?\ |aos\ |em\ |en\ |los\ )?(?:the\ )?(?<off>weekends|days\ off|holidays|fins\ de\ semana|fim\ de\ semana|dias\ de\ folga|feriados|fines\ de\ semana|fin\ de\ semana|dias\ libres|festivos))?
        )(?<=\d|h|m|s|a|o|f|t)(?![a-z])
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Quiet();

    [GeneratedRegex("""
        (?x)\b(?:
          (?<none>(?:no\ escalation|do\ not\ escalate|without\ escalation|sem\ escalonamento|nao\ escalar|sin\ escalamiento|no\ escalar))
        |
          (?:escalate|escalating|escalar|escale|escala)\b[^.;]*?(?:[@\#][^\s,;]+|\b(?:me|mim|mi|owner|dono|responsavel|responsable)\b)
          (?:,?\ (?:(?:and\ |e\ |y\ )?(?:then|depois|despues|luego)\ )?(?:to\ |para\ |a\ |ao\ )?(?:[@\#][^\s,;]+|(?:after|in|within|apos|depois\ de|em|tras|despues\ de|en)\ \d+\ ?[a-z]+))*
        )
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Escalate();

    [GeneratedRegex(@"\b(?:cool-?down|pausa minima|intervalo minimo)(?: of| de)?:? (?<n>\d{1,3}) ?(?<u>min(?:ute|uto)?s?|h(?:ours?|oras?)?|d(?:ays?|ias?)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CoolDown();

    [GeneratedRegex(@"\b(?:at most|no more than|no maximo|como maximo|maximo) (?<n>\d{1,2}) ?(?:times |vezes |veces )?(?:a|per|por|al) (?:day|dia)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Most();

    [GeneratedRegex(@"\b(?:(?<none>(?:do not|don't|never|nao|nunca|no) (?:repeat|repetir|repita))|(?:repeat|repeating|repetir|repita|repite) (?:it )?(?:every|after|a cada|cada|apos|tras) (?<n>\d{1,3}) ?(?<u>min(?:ute|uto)?s?|h(?:ours?|oras?)?|d(?:ays?|ias?)?))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Repeat();

    [GeneratedRegex(@"(?<n>\d{1,3}) ?(?<u>min(?:ute|uto)?s?|h(?:ours?|oras?)?|d(?:ays?|ias?)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Lasting();

    [GeneratedRegex(@"[@#][^\s,;]+|\b(?:me|mim|mi|owner|dono|responsavel|responsable)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Whom();

    /// <summary>What joined what was taken out.</summary>
    [GeneratedRegex(@"(?:[,;]|\b(?:and|with|but|please|e|com|mas|y|con|pero)\b|\s)+$|^(?:[,;]|\s)+|\s+(?=,)|,(?=\s*,)", RegexOptions.CultureInvariant)]
    private static partial Regex Joints();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();
}
