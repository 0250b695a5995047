using System.Globalization;
using NodaTime;

namespace KpiBot.Connectors.Csv.Values;

/// <summary>A date or time taken apart: the day, the time of day where there is one, and its offset where it says so.</summary>
internal readonly record struct WrittenMoment(DateOnly Day, LocalTime? Time, Offset? Offset);

/// <summary>ISO 8601: 2021-04-15, 2021-04-15 13:02, 2021-04-15T13:02:03.123Z, …+02:00, …-0300.</summary>
internal static class IsoMoment
{
    public static bool TryRead(ReadOnlySpan<char> text, out WrittenMoment moment)
    {
        moment = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-') return false;
        if (!Digits(text[..4], out var year) || !Digits(text[5..7], out var month) || !Digits(text[8..10], out var day)) return false;
        if (year is 0 || month is 0 or > 12 || day is 0 || day > DateTime.DaysInMonth(year, month)) return false;
        moment = new WrittenMoment(new DateOnly(year, month, day), null, null);
        if (text.Length == 10) return true;
        if (text[10] is not ('T' or ' ' or 't')) return false;

        text = text[11..];
        var mark = text.IndexOfAny("Zz+-");
        var clock = mark < 0 ? text : text[..mark].TrimEnd();
        var zone = mark < 0 ? [] : text[mark..];
        if (!TryTime(clock, out var time) || !TryOffset(zone, out var offset)) return false;
        moment = moment with { Time = time, Offset = offset };
        return true;
    }

    private static bool TryTime(ReadOnlySpan<char> text, out LocalTime time)
    {
        time = default;
        if (text.Length < 5 || text[2] != ':' || !Digits(text[..2], out var hour) || !Digits(text[3..5], out var minute)) return false;
        var (second, millisecond) = (0, 0);
        if (text.Length > 5 && (text.Length < 8 || text[5] != ':' || !Digits(text[6..8], out second))) return false;
        if (text.Length > 8 && !TryFraction(text[8..], out millisecond)) return false;
        if (hour > 23 || minute > 59 || second > 59) return false;
        time = new LocalTime(hour, minute, second, millisecond);
        return true;
    }

    private static bool TryFraction(ReadOnlySpan<char> text, out int millisecond)
    {
        millisecond = 0;
        if (text[0] is not ('.' or ',') || text.Length is 1 or > 10 || text[1..].ContainsAnyExceptInRange('0', '9')) return false;
        for (var at = 1; at <= 3; at++) millisecond = (millisecond * 10) + (at < text.Length ? text[at] - '0' : 0);
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out Offset? offset)
    {
        offset = text is [] ? null : Offset.Zero;
        if (text is [] or ['Z' or 'z']) return true;
        var minute = 0;
        if (text.Length < 3 || !Digits(text[1..3], out var hour)) return false;
        if (text.Length > 3 && !Digits(text[3] == ':' ? text[4..] : text[3..], out minute)) return false;
        if (text.Length is not (3 or 5 or 6) || hour > 18 || minute > 59 || (hour == 18 && minute > 0)) return false;
        offset = Offset.FromSeconds((text[0] == '-' ? -1 : 1) * ((hour * 3600) + (minute * 60)));
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
