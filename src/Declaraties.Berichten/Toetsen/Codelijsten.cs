namespace Declaraties.Berichten.Toetsen;

/// <summary>De codelijsten waarin edities verschillen; de codes van een lijst zijn even lang en met spaties gescheiden. Wat hier een waarde heeft, geldt voor wie niets anders zegt.</summary>
internal sealed record Codelijsten
{
    /// <summary>WMO020 of JZ020.</summary>
    public required string ProductCategorie { get; init; }

    /// <summary>WMO002 en JZ002: dezelfde codes.</summary>
    public string RedenWijziging { get; init; } = "01 02 03 04 05 06 07 08 09 10 11 12 13 14";

    /// <summary>WMO588 of JZ588.</summary>
    public required string RedenBeeindiging { get; init; }

    /// <summary>WJ001: een lijst voor beide wetten.</summary>
    public string RetourCode { get; init; } =
        "0001 0200 0233 0611 8001 8017 8021 8187 8214 8848 9019 9056 9063 9069 9071 9074 9307 9308 "
        + "9319 9321 9322 9326 9332 9333 9338 9339 9340 9341 9346 9347 9349 9350 9351 9355 9357 9359 "
        + "9360 9361 9365 9366 9367 9369 9373 9374 9375 9379 9384 9385 9387 9388 9389 9390 9411 9412 "
        + "9413 9414 9415 S300 S329";
}
