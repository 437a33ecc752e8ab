namespace Declaraties.Web.Loketten;

/// <summary>Hoe definitief maken kan aflopen.</summary>
internal enum Vaststellinglot
{
    Gelukt,

    /// <summary>De cijfers zijn nog voorlopig.</summary>
    Voorlopig,

    /// <summary>Het is al definitief, en niet herzien.</summary>
    IsErAl,

    /// <summary>De cijfers zijn niet meer wat de lezer zag.</summary>
    Veranderd,
}
