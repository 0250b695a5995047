using System.Text;
using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Loading;

/// <summary>Whether a lead meets every rule of the ideal customer; a missing value does not fit.</summary>
internal sealed class IdealCustomer(Build build)
{
    /// <summary>The value of <c>fit</c> for a lead that meets all rules.</summary>
    public const string Fits = "fit";

    /// <summary>The value of <c>fit</c> for one that does not.</summary>
    public const string DoesNotFit = "no fit";

    private readonly (string Dimension, HashSet<string> Any)[] _rules =
        [.. build.Agreement.IdealCustomer.Select(rule => (rule.Dimension, rule.Any.Select(Spelling.Plain).ToHashSet(StringComparer.Ordinal)))];

    /// <summary>Adds the lead's code of <c>fit</c>; nothing when no rule is agreed.</summary>
    public void Add(RowReader rows, int account)
    {
        if (_rules.Length == 0) return;
        var fits = true;
        foreach (var (dimension, any) in _rules)
        {
            var value = dimension == "role" ? rows.String(18) : Value(dimension, account);
            fits &= value is not null && any.Contains(Spelling.Plain(value));
        }

        build.Code(build.Snapshot.Leads, Dimensions.Fit, Encoding.UTF8.GetBytes(fits ? Fits : DoesNotFit));
    }

    private string? Value(string dimension, int account)
    {
        var leads = build.Snapshot.Leads;
        if (dimension == Dimensions.Account) return account == RowColumn.None ? null : build.Values(dimension)[build.Snapshot.Accounts.Own(dimension)![account]];
        var column = leads.Own(dimension);
        return column is null || column.Count <= leads.Rows ? null : build.Values(dimension)[column[leads.Rows]];
    }
}
