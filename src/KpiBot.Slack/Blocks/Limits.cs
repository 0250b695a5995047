namespace KpiBot.Slack.Blocks;

/// <summary>How much Slack takes, as its documentation says, or less where two accounts differ. Letters are UTF-16 code units.</summary>
public static class Limits
{
    /// <summary>Slack takes 50.</summary>
    public const int BlocksPerMessage = 45;

    /// <summary>Shown letters of one message's blocks; Slack does not say how many it takes.</summary>
    public const int LettersPerMessage = 12_000;

    /// <summary>Slack splits a longer text into several messages.</summary>
    public const int TextLetters = 3_900;

    /// <summary>Of a header.</summary>
    public const int HeaderLetters = 150;

    /// <summary>Of a section's text.</summary>
    public const int SectionLetters = 3_000;

    /// <summary>Of a section.</summary>
    public const int FieldsPerSection = 10;

    /// <summary>Of a field.</summary>
    public const int FieldLetters = 2_000;

    /// <summary>Of a context block.</summary>
    public const int ContextElements = 10;

    /// <summary>Of a line of context.</summary>
    public const int ContextLetters = 2_000;

    /// <summary>Of a message; an actions block takes 25.</summary>
    public const int Buttons = 10;

    /// <summary>Of a button's face.</summary>
    public const int ButtonLetters = 75;

    /// <summary>Of what a button carries.</summary>
    public const int ButtonValueLetters = 2_000;

    /// <summary>Of an image's description.</summary>
    public const int AlternativeLetters = 2_000;

    /// <summary>Of a message, of either kind.</summary>
    public const int TablesPerMessage = 1;

    /// <summary>The header among them.</summary>
    public const int TableRows = 100;

    /// <summary>Of a table.</summary>
    public const int TableColumns = 20;

    /// <summary>Of all cells together.</summary>
    public const int TableLetters = 10_000;

    /// <summary>Of a cell: so few that the titles and a row of the longest cells still go into one table.</summary>
    public const int CellLetters = TableLetters / (2 * TableColumns);

    /// <summary>Native charts of a message.</summary>
    public const int ChartsPerMessage = 2;

    /// <summary>Of a native chart's title.</summary>
    public const int ChartTitleLetters = 50;

    /// <summary>Of a native chart; some accounts say 12.</summary>
    public const int ChartSeries = 6;

    /// <summary>Of a native chart's axis.</summary>
    public const int ChartPlaces = 20;

    /// <summary>Of a place's or series' name.</summary>
    public const int ChartLabelLetters = 20;
}
