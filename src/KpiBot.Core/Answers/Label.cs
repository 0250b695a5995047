using System.Globalization;
using System.Text;

namespace KpiBot.Answers;

/// <summary>A text from data as it may be shown in a line: a value can hold anything, also what moves a terminal's cursor or turns its text around.</summary>
public static class Label
{
    private const int Longest = 60;

    /// <summary>The text without control and formatting characters, on one line, cut at 60 characters.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (plain.Length >= Longest) return plain.Append('…').ToString();
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    plain.Append(' ');
                    break;
                case UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    break;
                default:
                    plain.Append(rune.ToString());
                    break;
            }
        }
        return plain.ToString();
    }
}
