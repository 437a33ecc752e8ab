using NUnit.Framework;

namespace Declaraties.Testbasis;

/// <summary>De naslag van de standaard, die naast het project kan liggen en er geen deel van is.</summary>
public static class Standaard
{
    /// <summary>De map van het project: die met Declaraties.sln.</summary>
    public static string Wortel { get; } = ZoekWortel();

    /// <summary>
    /// De map met de naslag. Ontbreekt zij, dan slaat het voorbeeld zichzelf met een reden over; in een bouwstraat (CI=true) mislukt het.
    /// </summary>
    public static string Map()
    {
        var map = Path.GetFullPath(Path.Combine(Wortel, "..", "shared", "istandaarden"));
        if (!Directory.Exists(map))
        {
            const string Reden = "De naslag ../shared/istandaarden is er niet; hiermee is niets te vergelijken.";
            if (Environment.GetEnvironmentVariable("CI") == "true")
            {
                Assert.Fail(Reden);
            }

            Assert.Ignore(Reden);
        }

        return map;
    }

    private static string ZoekWortel()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            if (File.Exists(Path.Combine(map.FullName, "Declaraties.sln")))
            {
                return map.FullName;
            }
        }

        throw new InvalidOperationException("Geen map met Declaraties.sln boven de testen.");
    }
}
