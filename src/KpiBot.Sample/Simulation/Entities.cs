using KpiBot.Sample.Model;

namespace KpiBot.Sample.Simulation;

/// <summary>A company that buys or may buy.</summary>
internal sealed class Account
{
    public required int Number { get; init; }

    public required int Market { get; init; }

    public required int Region { get; init; }

    public required int Industry { get; init; }

    public required int Size { get; init; }

    public required int Channel { get; init; }

    public required int Owner { get; init; }

    /// <summary>When its first deal was won.</summary>
    public long CustomerSince { get; set; } = Clock.Never;

    /// <summary>Won deals, in no order.</summary>
    public List<Sale> Sales { get; } = [];
}

/// <summary>What remains of a won deal when the goods are delivered: perhaps a yearly contract.</summary>
/// <param name="Yearly">Cents of the market's currency a year; 0 without a contract.</param>
internal readonly record struct Sale(int Day, int Plan, long Yearly, bool Expansion = false);

/// <summary>Somebody who may buy. Times that lie after the export's end have not happened yet.</summary>
internal sealed class Lead
{
    public required long Number { get; init; }

    public required int Market { get; init; }

    public required long Created { get; init; }

    public int Channel { get; set; }

    public string? Campaign { get; set; }

    public int Region { get; set; }

    public int Industry { get; set; }

    public int Size { get; set; }

    public int Product { get; set; }

    public int Role { get; set; }

    public int PurchaseReason { get; set; }

    public int RejectReason { get; set; }

    public int Owner { get; set; }

    public long Qualified { get; set; } = Clock.Never;

    public long Responded { get; set; } = Clock.Never;

    public long Accepted { get; set; } = Clock.Never;

    public long Rejected { get; set; } = Clock.Never;

    public long SalesQualified { get; set; } = Clock.Never;

    public long Opportunity { get; set; } = Clock.Never;

    public long Customer { get; set; } = Clock.Never;

    public Account? Account { get; set; }

    public long Deal { get; set; } = -1;
}

/// <summary>A deal with its whole future; money in cents of <see cref="Currency"/>.</summary>
internal sealed class Deal
{
    public required long Number { get; init; }

    public required Account Account { get; init; }

    public required string Type { get; init; }

    public required Stage[] Stages { get; init; }

    public required long Created { get; init; }

    /// <summary>The lead it came from, where the export holds it.</summary>
    public Lead? Lead { get; init; }

    public required int Owner { get; init; }

    public required string Currency { get; init; }

    /// <summary>Products, the main one first.</summary>
    public required int[] Products { get; init; }

    public int PurchaseReason { get; init; }

    public long Amount { get; set; }

    public long Cost { get; set; }

    /// <summary>Cents a year of the contract that is part of it; 0 without one.</summary>
    public long Yearly { get; set; }

    public int Plan { get; set; }

    public long Closed { get; set; } = Clock.Never;

    /// <summary>When it would close if everything went well.</summary>
    public long Expected { get; set; }

    public bool Won { get; set; }

    public string? LossReason { get; set; }

    /// <summary>When it entered each of its stages; as many as it has passed or will pass.</summary>
    public long[] Entered { get; set; } = [];

    /// <summary>Nobody works on it from then on.</summary>
    public long Abandoned { get; set; } = Clock.Never;

    public Market Market => Markets.All[Account.Market];

    /// <summary>The channel of its origin.</summary>
    public int Channel { get; init; }
}

/// <summary>A contract; money in cents of the market's currency.</summary>
internal sealed record Contract(long Number, Account Account, int Plan, int Start, int End, int BillingMonths, long Yearly, long Renews)
{
    /// <summary>First day on which a cancellation holds; <see cref="int.MaxValue"/> without one.</summary>
    public int Cancelled { get; set; } = int.MaxValue;

    public long RenewalDeal { get; set; } = -1;

    /// <summary>Last day it runs.</summary>
    public int Last => Math.Min(End, Cancelled - 1);

    public bool Runs(int day) => day >= Start && day <= Last;
}
