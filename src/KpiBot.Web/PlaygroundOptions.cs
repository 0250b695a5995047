using KpiBot.Chat;
using KpiBot.Web.Gate;

namespace KpiBot.Web;

/// <summary>How the playground is reached.</summary>
/// <param name="Address">Scheme, host and port in the browser's address bar; requests for any other are refused.</param>
/// <param name="Password">Asked for before anything is shown; null: nobody is asked.</param>
/// <param name="IsOff">Whether only a page is shown that says why.</param>
/// <param name="Charts">Draws the charts; null: answers stand without pictures.</param>
/// <param name="Report">Told of what failed unexpectedly; never of a question's text.</param>
public sealed record PlaygroundOptions(Uri Address, PasswordCheck? Password, bool IsOff, IChartRenderer? Charts, Action<Exception> Report);
